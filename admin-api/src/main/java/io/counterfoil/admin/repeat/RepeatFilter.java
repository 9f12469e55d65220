package io.counterfoil.admin.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.access.Actor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A POST with an Idempotency-Key has its effect once, however often it is sent within a day. */
class RepeatFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String BEGUN = RepeatFilter.class.getName();

    private final PostgresNamedCalls calls;
    private final Actor actor;
    private final ObjectMapper json;

    RepeatFilter(PostgresNamedCalls calls, Actor actor, ObjectMapper json) {
        this.calls = calls;
        this.actor = actor;
        this.json = json;
    }

    @ServerRequestFilter
    public @Nullable Response begin(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        String path = request.getUriInfo().getRequestUri().getPath();
        if (key == null || !request.getMethod().equals("POST") || !path.startsWith("/api/v1/")) {
            return null;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String address = request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery();
        NamedCall call = NamedCall.of(actor.id(), key, address, body);
        Answer earlier = calls.begin(call).orElse(null);
        if (earlier != null) {
            return again(earlier);
        }
        request.setProperty(BEGUN, call);
        return null;
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!(request.getProperty(BEGUN) instanceof NamedCall call)) {
            return;
        }
        Answer answer = answer(response);
        if (!answer.isFinal()) {
            calls.forget(call);
            return;
        }
        calls.end(call, answer);
        if (response.hasEntity()) {
            response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.contentType()));
        }
    }

    private Answer answer(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        String text = entity instanceof String given ? given : json.writeValueAsString(entity);
        MediaType type = Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE);
        return new Answer(
                response.getStatus(),
                type.toString(),
                entity == null ? "" : text,
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.ETAG));
    }

    private static Response again(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .header(REPLAYED, "true")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag());
        return answer.body().isEmpty()
                ? response.build()
                : response.type(answer.contentType()).entity(answer.body()).build();
    }

    private static @Nullable String header(ContainerResponseContext response, String name) {
        Object value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }
}

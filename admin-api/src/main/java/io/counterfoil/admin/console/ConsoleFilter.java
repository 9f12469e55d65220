package io.counterfoil.admin.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.admin.access.ApiPath;
import io.counterfoil.admin.access.ConsoleToken;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.rest.ProblemBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Lets in only forms of our own pages, and tells browsers how little a page may do. */
class ConsoleFilter {

    /** A form brings {@link ConsoleToken#csrf} under this name. */
    static final String CSRF = "csrf";

    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerRequestFilter
    @WithFormRead
    @ConsolePage
    public void onlyOurForms(ResteasyReactiveContainerRequestContext request, HttpHeaders headers) {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        boolean signingIn = request.getUriInfo().getRequestUri().getPath().equals("/sign-in");
        if (!fromHere(headers) || !(signingIn || hasToken(request, headers))) {
            throw new Problem(
                    403, "FORM_REFUSED", "Nothing was done: this form is too old, or not ours. Open the page again.");
        }
    }

    @ServerResponseFilter
    public void strict(ContainerRequestContext request, ContainerResponseContext response) {
        if (ApiPath.matches(request.getUriInfo().getRequestUri().getPath())) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getCookies().containsKey(Notice.COOKIE) && response.getStatus() == 200) {
            headers.add(HttpHeaders.SET_COOKIE, Notice.cleared());
        }
        if (response.getEntity() instanceof ProblemBody problem && readByAPerson(request)) {
            String page = ConsoleTemplates.problem(problem).render();
            response.setEntity(page, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /** Browsers say where a form comes from; older ones by its origin only. */
    private static boolean fromHere(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String origin = headers.getHeaderString("Origin");
        return (site == null || OUR_OWN.contains(site))
                && (origin == null || host(origin).equals(headers.getHeaderString(HttpHeaders.HOST)));
    }

    private static String host(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean hasToken(ResteasyReactiveContainerRequestContext request, HttpHeaders headers) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Object sent = context.getFormParameter(CSRF, true, false);
        return sent instanceof String given
                && Browser.token(headers)
                        .map(ConsoleToken::csrf)
                        .filter(wanted -> MessageDigest.isEqual(wanted.getBytes(UTF_8), given.getBytes(UTF_8)))
                        .isPresent();
    }

    private static boolean readByAPerson(ContainerRequestContext request) {
        return request.getHeaderString("HX-Request") != null
                || request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals("html"));
    }
}

package io.counterfoil.cart.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.counterfoil.cart.webhook.Deliveries.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For shops: whoever is here has to prove it by a signature. */
@Path("/webhooks/{type}/{store}")
class WebhookResource {

    /** WooCommerce asks with this, unsigned, whether anybody is here before it saves a webhook. */
    private static final Pattern PING = Pattern.compile("webhook_id=\\d{1,18}");

    private static final int LONGEST_PING = 40;

    private final Deliveries deliveries;
    private final MeterRegistry metrics;

    WebhookResource(Deliveries deliveries, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.metrics = metrics;
    }

    @POST
    @PermitAll
    public Response deliver(
            @PathParam("type") String type,
            @PathParam("store") UUID store,
            @Context HttpHeaders headers,
            byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        if (body.length <= LONGEST_PING
                && PING.matcher(new String(body, US_ASCII)).matches()) {
            return Response.ok().build();
        }
        Verdict verdict = deliveries.take(
                type,
                store,
                name -> Optional.ofNullable(headers.getHeaderString(name)).orElse(""),
                body);
        metrics.counter("cart.webhooks", "result", verdict.name().toLowerCase(Locale.ROOT))
                .increment();
        return Response.status(verdict.status()).build();
    }
}

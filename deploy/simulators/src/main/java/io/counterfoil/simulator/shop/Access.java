package io.counterfoil.simulator.shop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who may look: over plain http only OAuth counts, behind TLS also Basic or the key in the address. */
final class Access {

    private final ShopSettings settings;
    private final OAuth oauth;

    Access(ShopSettings settings, OAuth oauth) {
        this.settings = settings;
        this.oauth = oauth;
    }

    /**
     * Whether a request comes from the holder of the key.
     *
     * @throws ApiError when it tries to and fails in a way of which WooCommerce tells more
     */
    boolean isGranted(Request request) {
        if (settings.behindTls() && isKeyHolder(request)) {
            return true;
        }
        if (OAuth.isTried(request)) {
            oauth.check(request);
            return true;
        }
        return false;
    }

    private boolean isKeyHolder(Request request) {
        String[] pair = basic(request).or(() -> inAddress(request)).orElse("").split(":", 2);
        if (!pair[0].equals(settings.key())) {
            return false;
        }
        if (!pair[1].equals(settings.secret())) {
            throw ApiError.unauthenticated("Consumer secret is invalid.");
        }
        return true;
    }

    private static Optional<String> basic(Request request) {
        return request.authorization()
                .filter(header -> header.matches("(?i)basic [A-Za-z0-9+/=]+"))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .filter(pair -> pair.contains(":"));
    }

    private static Optional<String> inAddress(Request request) {
        return request.parameter("consumer_key")
                .flatMap(key -> request.parameter("consumer_secret").map(secret -> key + ":" + secret));
    }
}

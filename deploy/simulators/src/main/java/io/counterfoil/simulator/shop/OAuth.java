package io.counterfoil.simulator.shop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** OAuth 1.0a with one leg, as WooCommerce checks it: key, signature over the shop's own address, clock, nonce. */
final class OAuth {

    private static final List<String> NEEDED = List.of(
            "oauth_consumer_key", "oauth_timestamp", "oauth_nonce", "oauth_signature", "oauth_signature_method");
    private static final Map<String, String> ALGORITHMS = Map.of("HMAC-SHA1", "HmacSHA1", "HMAC-SHA256", "HmacSHA256");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final ShopSettings settings;
    private final Clock clock;
    private final Map<String, Long> nonces = new HashMap<>();

    OAuth(ShopSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    static boolean isTried(Request request) {
        return NEEDED.stream().anyMatch(request.query()::containsKey);
    }

    /**
     * Checks a request that brings some of OAuth's parameters.
     *
     * @throws ApiError with WooCommerce's words when it is not acceptable
     */
    void check(Request request) {
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeIf(name -> request.parameter(name).isPresent());
        if (!missing.isEmpty()) {
            throw ApiError.unauthenticated("Missing OAuth parameters " + String.join(", ", missing));
        }
        if (!value(request, "oauth_consumer_key").equals(settings.key())) {
            throw ApiError.unauthenticated("Consumer key is invalid.");
        }
        checkSignature(request);
        checkTimeAndNonce(request);
    }

    private void checkSignature(Request request) {
        String algorithm = ALGORITHMS.get(value(request, "oauth_signature_method"));
        if (algorithm == null) {
            throw ApiError.unauthenticated("Invalid signature - signature method is invalid.");
        }
        byte[] given = value(request, "oauth_signature").replace(' ', '+').getBytes(StandardCharsets.US_ASCII);
        byte[] right = hmac(algorithm, baseString(request)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, right)) {
            throw ApiError.unauthenticated("Invalid signature - provided signature does not match.");
        }
    }

    private String baseString(Request request) {
        URI home = settings.home();
        String address = (settings.behindTls() ? "https" : "http") + "://" + home.getRawAuthority() + home.getRawPath()
                + request.path();
        Map<String, String> sorted = new TreeMap<>();
        request.query().forEach((name, value) -> sorted.put(Request.encoded(name), Request.encoded(value)));
        sorted.remove("oauth_signature");
        String parameters = sorted.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return request.method() + "&" + Request.encoded(address) + "&" + Request.encoded(parameters);
    }

    private String hmac(String algorithm, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec((settings.secret() + "&").getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private synchronized void checkTimeAndNonce(Request request) {
        long now = clock.instant().getEpochSecond();
        long timestamp = timestamp(request);
        if (Math.abs(now - timestamp) > WINDOW.toSeconds()) {
            throw ApiError.unauthenticated("Invalid timestamp.");
        }
        nonces.values().removeIf(used -> used < now - WINDOW.toSeconds());
        if (nonces.putIfAbsent(value(request, "oauth_nonce"), timestamp) != null) {
            throw ApiError.unauthenticated("Invalid nonce - nonce has already been used.");
        }
    }

    private static long timestamp(Request request) {
        String text = value(request, "oauth_timestamp");
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    private static String value(Request request, String name) {
        return request.parameter(name).orElse("");
    }
}

package io.counterfoil.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A provider of OpenID Connect with two people; whoever comes to it is the one whom the test has sent. */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "counterfoil";
    private static final String SECRET = "a-secret-of-the-client-that-is-long-enough";
    private static final KeyPair KEYS = keys();
    private static final Map<String, String> PENDING = new ConcurrentHashMap<>();

    private static volatile String address = "";
    private static volatile String groups = "";

    private HttpServer server;

    /** Who comes to sign in from now on. */
    static void nextIsIn(String group) {
        groups = group;
    }

    /** What the provider gives a program in the name of a person. */
    static String token(String subject, String group) {
        return claims(subject, List.of(group)).audience(CLIENT).sign(KEYS.getPrivate());
    }

    /** The same by somebody else who knows our names. */
    static String forged(String subject, String group) {
        return claims(subject, List.of(group)).audience(CLIENT).sign(keys().getPrivate());
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/keys", exchange -> json(exchange, publicKeys()));
        server.createContext("/authorize", OidcProvider::authorize);
        server.createContext("/token", OidcProvider::exchange);
        server.start();
        return Map.of(
                "counterfoil.oidc.enabled",
                "true",
                "counterfoil.oidc.url",
                address,
                "counterfoil.oidc.client-id",
                CLIENT,
                "counterfoil.oidc.client-secret",
                SECRET,
                "counterfoil.oidc.operators",
                "counterfoil-operators,sre",
                "counterfoil.oidc.support",
                "helpdesk");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address);
    }

    private static String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
                {"keys":[{"kty":"RSA","kid":"1","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        PENDING.put(code, groups);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void exchange(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String group = PENDING.remove(String.valueOf(asked.get("code")));
        if (group == null || !asked.containsKey("code_verifier")) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        String token = token("olga", group);
        json(exchange, """
                {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":300}""".formatted(token));
    }

    private static JwtClaimsBuilder claims(String subject, List<String> groups) {
        JwtClaimsBuilder claims = Jwt.issuer(address).subject(subject).upn(subject + "@operators.example");
        claims.claim("groups", groups).expiresIn(300).jws().keyId("1");
        return claims;
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> b, HashMap::new));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.counterfoil.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bench.system.ConnectorService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Asks connector-service as admin-api does: with a signed token that names the tenant. */
final class InternalRest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConnectorService service;

    InternalRest(ConnectorService service) {
        this.service = service;
    }

    JsonNode ask(String method, UUID store, UUID tenant, String path) {
        URI address = URI.create(
                "http://127.0.0.1:" + service.port() + "/internal/stores/" + store + "/web-connector" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token(tenant))
                .method(method, BodyPublishers.noBody())
                .build();
        return answer(request);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request + " was answered with status " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for connector-service", e);
        }
    }

    private String token(UUID tenant) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("counterfoil");
        claims.setSubject("bench");
        claims.setStringListClaim("groups", "service");
        claims.setStringClaim("tenant", tenant.toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        return signed(claims.toJson());
    }

    private String signed(String claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(new SecretKeySpec(Base64.getUrlDecoder().decode(service.serviceKey()), "HmacSHA256"));
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token that cannot be signed", e);
        }
    }
}

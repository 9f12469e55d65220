package io.counterfoil.cart;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Internal REST as admin-api uses it. */
public final class ServiceCalls {

    private ServiceCalls() {}

    public static RequestSpecification as(UUID tenant) {
        byte[] key = Base64.getUrlDecoder()
                .decode(ConfigProvider.getConfig().getValue("COUNTERFOIL_SERVICE_KEY", String.class));
        String token = Jwt.issuer("counterfoil")
                .subject("tester")
                .groups("service")
                .claim("tenant", tenant.toString())
                .expiresIn(60)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(key, "HmacSHA256"));
        return given().auth().oauth2(token).contentType("application/json");
    }
}

package io.counterfoil.local.run;

import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.LocalServers;
import io.counterfoil.local.servers.Secrets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each service is told about its surroundings, and only that service its own secrets.
 *
 * @param passwordStays whether the first password of user admin need not be changed
 */
record ServiceEnvironment(
        LocalPorts ports, LocalPorts faces, LocalServers servers, Secrets secrets, boolean passwordStays) {
    private static final String ADMIN_PASSWORD = "COUNTERFOIL_ADMIN_PASSWORD";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int KEY_BYTES = 32;

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>(common(service));
        environment.putAll(
                switch (service) {
                    case ADMIN -> admin();
                    case CONNECTOR -> connector();
                    case CART -> cart();
                    case QUEUE -> queue();
                    case HISTORY -> Map.of();
                });
        return environment;
    }

    /** The first password of user admin: the one in the launcher's environment at the first start, else generated. */
    static String adminPassword(Secrets secrets) {
        return secrets.get(ADMIN_PASSWORD, () -> Optional.ofNullable(System.getenv(ADMIN_PASSWORD))
                .filter(password -> !password.isBlank())
                .orElseGet(Secrets::newPassword));
    }

    private Map<String, String> common(Service service) {
        Database database = servers.database(service.database());
        return Map.of(
                "QUARKUS_HTTP_HOST", LOOPBACK,
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)),
                "QUARKUS_MANAGEMENT_HOST", LOOPBACK,
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)),
                "COUNTERFOIL_DB_URL", database.url(),
                "COUNTERFOIL_DB_USER", database.user(),
                "COUNTERFOIL_DB_PASSWORD", database.password(),
                "COUNTERFOIL_KAFKA", servers.bootstrapServers(),
                "COUNTERFOIL_SERVICE_KEY", secrets.get("COUNTERFOIL_SERVICE_KEY", ServiceEnvironment::urlSafeKey));
    }

    private Map<String, String> admin() {
        return Map.of(
                ADMIN_PASSWORD,
                adminPassword(secrets),
                "COUNTERFOIL_ADMIN_PASSWORD_STAYS",
                Boolean.toString(passwordStays),
                "COUNTERFOIL_URL_CONNECTOR",
                address(Service.CONNECTOR),
                "COUNTERFOIL_URL_QUEUE",
                address(Service.QUEUE),
                "COUNTERFOIL_URL_CART",
                address(Service.CART),
                "COUNTERFOIL_URL_HISTORY",
                address(Service.HISTORY));
    }

    private Map<String, String> connector() {
        return Map.of(
                "COUNTERFOIL_PUBLIC_URL",
                "http://localhost:" + faces.of(Service.CONNECTOR),
                "COUNTERFOIL_CONNECTOR_PEPPER",
                secrets.get("COUNTERFOIL_CONNECTOR_PEPPER", ServiceEnvironment::key));
    }

    private Map<String, String> queue() {
        return Map.of("COUNTERFOIL_URL_CONNECTOR", address(Service.CONNECTOR));
    }

    private Map<String, String> cart() {
        return Map.of(
                "COUNTERFOIL_CART_KEY",
                secrets.get("COUNTERFOIL_CART_KEY", ServiceEnvironment::key),
                "COUNTERFOIL_ALLOW_PRIVATE_NETWORKS",
                "true");
    }

    private String address(Service service) {
        return "http://" + LOOPBACK + ":" + faces.of(service);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES));
    }

    private static String urlSafeKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(KEY_BYTES));
    }
}

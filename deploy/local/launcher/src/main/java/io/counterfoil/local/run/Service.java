package io.counterfoil.local.run;

/** The five services and the ports they have in a local run that is not shifted. */
public enum Service {
    ADMIN("admin-api", "admin", 8080, 9080),
    CONNECTOR("connector-service", "connector", 8081, 9081),
    QUEUE("queue-service", "queue", 8082, 9082),
    CART("cart-gateway", "cart", 8083, 9083),
    HISTORY("history-service", "history", 8084, 9084);

    private final String folder;
    private final String database;
    private final int port;
    private final int managementPort;

    Service(String folder, String database, int port, int managementPort) {
        this.folder = folder;
        this.database = database;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its name, which is also its folder in the source tree. */
    public String folder() {
        return folder;
    }

    /** Of its database and of the role that owns it. */
    public String database() {
        return database;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }
}

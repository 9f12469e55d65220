package io.counterfoil.images;

/** The five services and the ports that they listen on. */
enum Service {
    ADMIN("admin-api", 8080, 9080),
    CONNECTOR("connector-service", 8081, 9081),
    QUEUE("queue-service", 8082, 9082),
    CART("cart-gateway", 8083, 9083),
    HISTORY("history-service", 8084, 9084);

    private final String folder;
    private final int port;
    private final int managementPort;

    Service(String folder, int port, int managementPort) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its name, which is also its folder in the source tree. */
    String folder() {
        return folder;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }
}

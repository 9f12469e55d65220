package io.counterfoil.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Plays a service: ready on its management port, and tells its environment to whoever asks on its own port. */
final class StubService {
    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("STUB_FAILS_" + environment.get("COUNTERFOIL_DB_USER"))) {
            throw new IllegalStateException("the stub was told to fail");
        }
        serve(environment.get("QUARKUS_MANAGEMENT_PORT"), "/q/health/ready", "UP");
        serve(environment.get("QUARKUS_HTTP_PORT"), "/environment", environment.toString());
    }

    private static void serve(String port, String path, String answer) throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, Integer.parseInt(port)), 0);
        server.createContext(path, exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}

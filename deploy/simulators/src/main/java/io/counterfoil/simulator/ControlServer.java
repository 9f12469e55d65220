package io.counterfoil.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks into the company file and steers the Web Connector, over HTTP in JSON, for demos and tests. */
public final class ControlServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Controls controls;

    private ControlServer(HttpServer server, Controls controls) {
        this.server = server;
        this.controls = controls;
        server.createContext("/", this::respond);
        server.setExecutor(threads);
    }

    /**
     * Opens the port on this machine only.
     *
     * @param port 0 takes any that is free
     * @throws IOException when it is taken
     */
    public static ControlServer open(int port, WebConnector connector, CompanyFile file) throws IOException {
        HttpServer server = bound(port);
        ControlServer control = new ControlServer(server, new Controls(connector, file));
        server.start();
        return control;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bound(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException taken) {
            throw new CannotRun("port " + port + " is taken");
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            Controls.Answer answer = answer(exchange);
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Controls.Answer answer(HttpExchange exchange) throws IOException {
        String asked =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return controls.answer(asked, exchange.getRequestBody());
        } catch (JsonProcessingException unreadable) {
            return new Controls.Answer(400, Map.of("error", unreadable.getOriginalMessage()));
        }
    }
}

package io.counterfoil.local.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Takes OTLP over HTTP and keeps every span. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            ExportTraceServiceRequest.parseFrom(call.getRequestBody()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(spans::add);
            call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            call.sendResponseHeaders(200, -1);
        }
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    /** The names of all spans in this trace, in those that it goes on with, and so on. */
    Set<String> namesBefore(Span last) {
        Set<String> names = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> traces = new ArrayDeque<>(List.of(trace(last)));
        while (!traces.isEmpty()) {
            String trace = traces.pop();
            if (seen.add(trace)) {
                of(trace).forEach(span -> {
                    names.add(span.getName());
                    span.getLinksList().forEach(link -> traces.push(hex(link.getTraceId())));
                });
            }
        }
        return names;
    }

    private Stream<Span> of(String trace) {
        return spans().stream().filter(span -> trace(span).equals(trace));
    }

    private static String trace(Span span) {
        return hex(span.getTraceId());
    }

    private static String hex(com.google.protobuf.ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

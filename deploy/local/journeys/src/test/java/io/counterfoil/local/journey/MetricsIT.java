package io.counterfoil.local.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsIT {
    private static final Path OBSERVABILITY = Path.of("../../observability");
    private static final Pattern ALERT = Pattern.compile("expr: >-\\n(.*?)\\n +for:", Pattern.DOTALL);
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|by \\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?! ?\\()");
    private static final String SERVER_VERSION = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
            <serverVersion xmlns="http://developer.intuit.com/"/></soap:Body></soap:Envelope>""";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatAlertsAndDashboardsNameIsPublishedAndHasAFigure() throws Exception {
        callAsAWebConnector();
        Set<String> named = named();
        assertFalse(named.isEmpty());

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Set<String> missing = new TreeSet<>(named);
                    missing.removeAll(published());
                    assertEquals(Set.of(), missing);
                });
    }

    private void callAsAWebConnector() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(
                        Everything.run().address(Service.CONNECTOR).resolve("/qbwc"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(SERVER_VERSION))
                .build();
        assertEquals(200, http.send(call, BodyHandlers.discarding()).statusCode());
    }

    private static Set<String> named() throws IOException {
        Stream<String> alerts = ALERT.matcher(Files.readString(OBSERVABILITY.resolve("alerts.yaml")))
                .results()
                .map(alert -> alert.group(1));
        return Stream.concat(alerts, dashboards())
                .map(expression -> LABELS.matcher(expression).replaceAll(""))
                .flatMap(expression -> METRIC.matcher(expression).results().map(metric -> metric.group()))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> dashboards() throws IOException {
        Stream.Builder<String> expressions = Stream.builder();
        try (Stream<Path> files = Files.list(OBSERVABILITY.resolve("grafana/dashboards"))) {
            for (Path file : files.toList()) {
                new ObjectMapper()
                        .readTree(file.toFile())
                        .findValuesAsText("expr")
                        .forEach(expressions::add);
            }
        }
        return expressions.build();
    }

    /** The names of samples that are a number. */
    private Set<String> published() {
        return Stream.of(Service.values())
                .map(this::scrape)
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#") && !line.endsWith("NaN"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(toCollection(TreeSet::new));
    }

    private String scrape(Service service) {
        int port = Everything.run().ports().management().getOrDefault(service, 0);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body().collect(joining("\n"));
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading metrics", e);
        }
    }
}

package io.counterfoil.queue.connector;

import io.counterfoil.outbox.Spans;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks connector-service over its internal REST, with the token of the running call. */
@ApplicationScoped
public class ConnectorClient {

    private static final Logger LOG = Logger.getLogger(ConnectorClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final ConnectorConfig config;
    private final Caller caller;

    ConnectorClient(ConnectorConfig config, Caller caller) {
        this.config = config;
        this.caller = caller;
    }

    /**
     * Asks about a store.
     *
     * @param path below {@code /internal/stores/{id}}
     * @return the body of the answer
     * @throws Refused when there is no answer, or none that can be used
     */
    public String post(UUID storeId, String path, String json) {
        try {
            HttpResponse<String> response = http.send(request(storeId, path, json), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                LOG.errorf("connector-service answered %s with %d", path, response.statusCode());
                throw unreachable();
            }
            return response.body();
        } catch (IOException e) {
            LOG.warnf("connector-service does not answer: %s", e.toString());
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private HttpRequest request(UUID storeId, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(config.connector() + "/internal/stores/" + storeId + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        Spans.headers().forEach(request::header);
        return request.build();
    }

    private static Refused unreachable() {
        return Refused.unreachable(
                "CONNECTOR_UNREACHABLE",
                "connector-service does not answer; nothing more was changed here. Try again.");
    }
}

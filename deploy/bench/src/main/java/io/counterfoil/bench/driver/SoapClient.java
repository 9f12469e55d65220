package io.counterfoil.bench.driver;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.EnumMap;
import java.util.Map;

/** Posts calls over HTTP/1.1 connections that are kept, one call at a time on each. */
final class SoapClient {
    private final HttpClient http;
    private final Map<Operation, RequestOptions> requests = new EnumMap<>(Operation.class);

    SoapClient(Vertx vertx, int port, int connections) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(connections).setKeepAlive(true));
        for (Operation operation : Operation.values()) {
            requests.put(operation, request(operation, port));
        }
    }

    Future<SoapAnswer> call(Operation operation, Buffer envelope) {
        return http.request(requests.get(operation))
                .compose(request -> request.send(envelope))
                .compose(response -> body(operation, response))
                .map(body -> new SoapAnswer(operation, body.toString()));
    }

    private static Future<Buffer> body(Operation operation, HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(operation.call() + " was answered with status " + response.statusCode());
    }

    private static RequestOptions request(Operation operation, int port) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "text/xml; charset=utf-8")
                .add("SOAPAction", "\"" + Envelope.NAMESPACE + operation.call() + "\"");
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/qbwc")
                .setHeaders(headers);
    }
}

package io.counterfoil.local.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody who is signed in to the console and reads its pages, without a browser. */
final class Browsing {
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Browsing() {}

    static Browsing asAdmin() {
        Browsing browsing = new Browsing();
        String form = "name=admin&password=" + URLEncoder.encode(Everything.adminPassword(), StandardCharsets.UTF_8);
        browsing.send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return browsing;
    }

    /** The page as it is sent. */
    String get(String path) {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html,*/*"));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Everything.run().address(Service.ADMIN) + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

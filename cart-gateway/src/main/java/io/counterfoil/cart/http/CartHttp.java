package io.counterfoil.cart.http;

import static io.counterfoil.cart.connection.Trouble.Kind.TIMED_OUT;
import static io.counterfoil.cart.connection.Trouble.Kind.TRUNCATED;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.guest.Guest;
import io.counterfoil.cart.guest.Pace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one place where this service connects to carts: the address is checked, redirects are not followed (a secret
 * would travel along), no proxy is taken from the environment, size and time of an answer are limited, and no shop is
 * called more often than it bears.
 */
public final class CartHttp {

    private final UrlPolicy policy;
    private final StatusTrouble statusTrouble;
    private final Duration deadline;
    private final int maxBytes;
    private final HttpClient client;
    private final Guest guest;
    private final Pace pace;

    public CartHttp(UrlPolicy policy, StatusTrouble statusTrouble, Duration deadline, int maxBytes, Guest guest) {
        this(policy, statusTrouble, deadline, maxBytes, client(deadline), guest, Pace.USUAL);
    }

    private CartHttp(
            UrlPolicy policy,
            StatusTrouble statusTrouble,
            Duration deadline,
            int maxBytes,
            HttpClient client,
            Guest guest,
            Pace pace) {
        this.policy = policy;
        this.statusTrouble = statusTrouble;
        this.deadline = deadline;
        this.maxBytes = maxBytes;
        this.client = client;
        this.guest = guest;
        this.pace = pace;
    }

    private static HttpClient client(Duration deadline) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(deadline)
                .build();
    }

    /** The same for one kind of cart, whose refusals have a meaning of their own. */
    public CartHttp knowing(Refusals refusals) {
        return new CartHttp(policy, statusTrouble.knowing(refusals), deadline, maxBytes, client, guest, pace);
    }

    /** The same for one kind of cart, which may be called so often. */
    public CartHttp at(Pace other) {
        return new CartHttp(policy, statusTrouble, deadline, maxBytes, client, guest, other);
    }

    /** Asks a cart; an answer outside the 200s is a trouble. */
    public Outcome<Answer> get(CartConnection connection, URI uri, Map<String, String> headers) {
        return write(connection, "GET", uri, headers, "");
    }

    /** Sends a cart a body, of the type that the headers say; an answer outside the 200s is a trouble. */
    public Outcome<Answer> post(CartConnection connection, URI uri, Map<String, String> headers, String body) {
        return write(connection, "POST", uri, headers, body);
    }

    /** The same with another method; without a body when that is empty. */
    public Outcome<Answer> write(
            CartConnection connection, String method, URI uri, Map<String, String> headers, String body) {
        return policy.mayCall(uri)
                .then(allowed -> guest.call(
                        connection,
                        pace,
                        () -> send(request(allowed, headers)
                                .method(method, body(body))
                                .build()),
                        answer -> Allowance.pause(answer.headers())));
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return text.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text);
    }

    /** The cart said in its answer that its allowance is used up for so long. */
    public void pause(CartConnection connection, Duration pause) {
        guest.pause(connection, pause);
    }

    private static HttpRequest.Builder request(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").header("User-Agent", "Counterfoil");
        headers.forEach(request::setHeader);
        return request;
    }

    private Outcome<Answer> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, status -> LimitedBody.ofBytes(maxBytes));
        try {
            // The client's own timeout ends with the headers; this one also ends a body that never does.
            return outcome(call.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            return Outcome.trouble(TIMED_OUT, "The cart did not answer within " + deadline.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            return failure(e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("this service is stopping");
        }
    }

    private Outcome<Answer> outcome(HttpResponse<byte[]> response) {
        return response.statusCode() / 100 == 2
                ? Outcome.of(new Answer(
                        response.statusCode(), response.headers(), BodyText.of(response.headers(), response.body())))
                : new Outcome.Failed<>(statusTrouble.of(response));
    }

    private static Outcome<Answer> failure(ExecutionException failure) {
        if (Causes.any(failure, LimitedBody.TooLarge.class)) {
            return Outcome.trouble(TRUNCATED, "The cart's answer was too large and was cut off.");
        }
        return Causes.notConnected(failure)
                .map(trouble -> (Outcome<Answer>) new Outcome.Failed<Answer>(trouble))
                .orElseGet(() -> Outcome.trouble(TRUNCATED, "The cart's answer ended before it was complete."));
    }
}

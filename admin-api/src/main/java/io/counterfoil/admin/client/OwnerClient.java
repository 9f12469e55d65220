package io.counterfoil.admin.client;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Books;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.outbox.Spans;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the other services over their internal REST. */
@Singleton
public class OwnerClient {

    private static final Logger LOG = Logger.getLogger(OwnerClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /** A cart that is tried may take 30 seconds to answer cart-gateway. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(45);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final OwnersConfig owners;
    private final ServiceTokens tokens;
    private final PostgresAudit audit;
    private final PostgresStores stores;
    private final Actor actor;

    OwnerClient(OwnersConfig owners, ServiceTokens tokens, PostgresAudit audit, PostgresStores stores, Actor actor) {
        this.owners = owners;
        this.stores = stores;
        this.tokens = tokens;
        this.audit = audit;
        this.actor = actor;
    }

    /** Asks about a store that the actor may see, and passes the answer on as it is. */
    public Response passOn(Owner owner, UUID store, Question question) {
        return passOn(owner, stores.visible(store), question);
    }

    /** The same, about one that is known to be such. */
    public Response passOn(Owner owner, Store store, Question question) {
        return answer(ask(owner, store, question).presentable()).build();
    }

    /** The same about books. */
    public Response passOn(Owner owner, Books books, Question question) {
        return answer(ask(owner, books.tenantId(), null, "/internal/books/" + books.id(), question)
                        .presentable())
                .build();
    }

    public OwnerAnswer ask(Owner owner, Store store, Question question) {
        return ask(owner, store.tenantId(), store.id(), "/internal/stores/" + store.id(), question);
    }

    private OwnerAnswer ask(Owner owner, UUID tenant, @Nullable UUID store, String subject, Question question) {
        if (!question.changesNothing()) {
            boolean ids = owner != Owner.CART_GATEWAY;
            String action = owner.serviceName() + " " + question.method() + " " + question.what();
            audit.asked(new Change(action, tenant, store, question.subjects(ids), List.of()));
        }
        if (!actor.masked()) {
            return ask(owner, tenant, subject, question);
        }
        PersonalData.refuse(subject, question);
        return PersonalData.hidden(ask(owner, tenant, subject, PersonalData.asking(question)), question);
    }

    /** Asks about the books that a store feeds. */
    public OwnerAnswer askBooks(Owner owner, Store store, Question question) {
        return ask(owner, store.tenantId(), store.id(), "/internal/books/" + store.booksId(), question);
    }

    /**
     * Asks about several stores of one tenant without waiting; only what changes nothing. Whoever {@link #answered waits} is
     * told when there was no answer.
     */
    public CompletableFuture<OwnerAnswer> asking(Owner owner, UUID tenant, Question question) {
        boolean masked = actor.masked();
        URI address = URI.create(owners.of(owner) + "/internal" + question.path());
        return http.sendAsync(request(address, tenant, question), BodyHandlers.ofString())
                .thenApply(response -> answer(owner, response))
                .thenApply(answer -> masked ? PersonalData.hidden(answer, question) : answer);
    }

    /** What was {@link #asking asked}. */
    public static OwnerAnswer answered(Owner owner, CompletableFuture<OwnerAnswer> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException reason) {
                throw notThere(owner, reason);
            }
            throw e;
        }
    }

    private OwnerAnswer ask(Owner owner, UUID tenant, String subject, Question question) {
        try {
            HttpRequest request = request(URI.create(owners.of(owner) + subject + question.path()), tenant, question);
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return answer(owner, response);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw notThere(owner, e);
        } catch (IOException e) {
            throw question.changesNothing() ? notThere(owner, e) : leftInDoubt(owner, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw leftInDoubt(owner, e);
        }
    }

    private static OwnerAnswer answer(Owner owner, HttpResponse<String> response) {
        return new OwnerAnswer(
                owner,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers().firstValue("ETag").orElse(null));
    }

    public static Response.ResponseBuilder answer(OwnerAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(HttpHeaders.ETAG, answer.etag());
        return answer.body().isEmpty()
                ? response
                : response.type(answer.contentType()).entity(answer.body());
    }

    private HttpRequest request(URI address, UUID tenant, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + tokens.forTenant(tenant))
                .header("Content-Type", question.contentType())
                .method(
                        question.method(),
                        question.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body()));
        Spans.headers().forEach(request::header);
        if (question.ifMatch() != null) {
            request.header(HttpHeaders.IF_MATCH, question.ifMatch());
        }
        return request.build();
    }

    private static Problem notThere(Owner owner, IOException reason) {
        LOG.warnf("%s does not answer: %s", owner.serviceName(), reason);
        return new Problem(
                503, "OWNER_UNREACHABLE", owner.serviceName() + " does not answer; nothing was changed. Try again.");
    }

    private static Problem leftInDoubt(Owner owner, Throwable reason) {
        LOG.warnf("%s broke off: %s", owner.serviceName(), reason.toString());
        return new Problem(
                504,
                "OWNER_BROKE_OFF",
                owner.serviceName() + " did not answer to the end. Look whether it was done before you try again.");
    }
}

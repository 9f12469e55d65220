package io.counterfoil.admin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the owners what a page shows. What an owner tells beyond that is left out. */
@Singleton
class ConsoleClient {

    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    private final OwnerClient owners;
    private final ObjectMapper json;

    ConsoleClient(OwnerClient owners, ObjectMapper json) {
        this.owners = owners;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <T> T read(Owner owner, Store store, Question question, Class<T> type) {
        return parsed(good(owners.ask(owner, store, question)), type);
    }

    /** Empty when the owner has none. */
    <T> Optional<T> find(Owner owner, Store store, Question question, Class<T> type) {
        OwnerAnswer answer = owners.ask(owner, store, question);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(parsed(good(answer), type));
    }

    /**
     * Asks about several stores of one tenant without waiting; the answer, or why there is none, comes with the supplier.
     * Empty when the owner cannot tell.
     */
    <T> Supplier<Optional<List<T>>> asked(Owner owner, UUID tenant, Question question, Class<T> item) {
        CompletableFuture<OwnerAnswer> asked = owners.asking(owner, tenant, question);
        return () -> {
            OwnerAnswer answer = OwnerClient.answered(owner, asked);
            return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(all(good(answer), item));
        };
    }

    /** A part of a list of the store's books. */
    BooksPart books(Store store, Question question) {
        OwnerAnswer answer = owners.askBooks(Owner.QUEUE_SERVICE, store, question);
        return answer.status() == NOT_FOUND ? BooksPart.UNKNOWN : parsed(good(answer), BooksPart.class);
    }

    /** What the owner answers, with its entity tag. */
    OwnerAnswer answer(Owner owner, Store store, Question question) {
        return good(owners.ask(owner, store, question));
    }

    /** The same; empty when the owner has none. */
    Optional<OwnerAnswer> found(Owner owner, Store store, Question question) {
        OwnerAnswer answer = owners.ask(owner, store, question);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(good(answer));
    }

    <T> Part<T> list(Owner owner, Store store, Question question, Class<T> item) {
        return part(good(owners.ask(owner, store, question)), item);
    }

    /** Empty when the owner knows no such list. */
    <T> Optional<Part<T>> findList(Owner owner, Store store, Question question, Class<T> item) {
        OwnerAnswer answer = owners.ask(owner, store, question);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(part(good(answer), item));
    }

    /** Has something done; refused with a {@link Problem} in the owner's words. */
    void tell(Owner owner, Store store, Question question) {
        good(owners.ask(owner, store, question));
    }

    private <T> T parsed(OwnerAnswer answer, Class<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw unusable(answer, e);
        }
    }

    /** What the owner did; its refusal, in its words, is a {@link Problem}. */
    private OwnerAnswer good(OwnerAnswer answer) {
        OwnerAnswer shown = answer.presentable();
        if (shown.status() < REFUSED) {
            return shown;
        }
        Refusal refusal = parsed(shown, Refusal.class);
        throw new Problem(
                shown.status(),
                Objects.requireNonNullElse(refusal.code(), "REFUSED"),
                Objects.requireNonNullElse(refusal.detail(), shown.toString()));
    }

    /** A problem as an owner tells it. */
    private record Refusal(@Nullable String code, @Nullable String detail) {}

    <T> Part<T> part(OwnerAnswer answer, Class<T> item) {
        try {
            return json.readValue(answer.body(), json.getTypeFactory().constructParametricType(Part.class, item));
        } catch (JsonProcessingException e) {
            throw unusable(answer, e);
        }
    }

    private <T> List<T> all(OwnerAnswer answer, Class<T> item) {
        try {
            return json.readValue(answer.body(), json.getTypeFactory().constructCollectionType(List.class, item));
        } catch (JsonProcessingException e) {
            throw unusable(answer, e);
        }
    }

    private static IllegalStateException unusable(OwnerAnswer answer, JsonProcessingException reason) {
        return new IllegalStateException(answer + ", but not what was asked for", reason);
    }
}

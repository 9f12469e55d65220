package io.counterfoil.admin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.Store;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Asks the owners what a page shows. What an owner tells beyond that is left out. */
@Singleton
class ConsoleClient {

    private static final int NOT_FOUND = 404;

    private final OwnerClient owners;
    private final ObjectMapper json;

    ConsoleClient(OwnerClient owners, ObjectMapper json) {
        this.owners = owners;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <T> T read(Owner owner, Store store, Question question, Class<T> type) {
        return parsed(owners.ask(owner, store, question).presentable(), type);
    }

    /** Empty when the owner has none. */
    <T> Optional<T> find(Owner owner, Store store, Question question, Class<T> type) {
        OwnerAnswer answer = owners.ask(owner, store, question);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(parsed(answer.presentable(), type));
    }

    <T> Part<T> list(Owner owner, Store store, Question question, Class<T> item) {
        return part(owners.ask(owner, store, question).presentable(), item);
    }

    /** Empty when the owner knows no such list. */
    <T> Optional<Part<T>> findList(Owner owner, Store store, Question question, Class<T> item) {
        OwnerAnswer answer = owners.ask(owner, store, question);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(part(answer.presentable(), item));
    }

    /** Has something done; refused with a {@link io.counterfoil.admin.rest.Problem} in the owner's words. */
    void tell(Owner owner, Store store, Question question) {
        owners.ask(owner, store, question).presentable();
    }

    private <T> T parsed(OwnerAnswer answer, Class<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw unusable(answer, e);
        }
    }

    private <T> Part<T> part(OwnerAnswer answer, Class<T> item) {
        try {
            return json.readValue(answer.body(), json.getTypeFactory().constructParametricType(Part.class, item));
        } catch (JsonProcessingException e) {
            throw unusable(answer, e);
        }
    }

    private static IllegalStateException unusable(OwnerAnswer answer, JsonProcessingException reason) {
        return new IllegalStateException(answer + ", but not what was asked for", reason);
    }
}

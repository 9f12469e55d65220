package io.counterfoil.queue.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads links that are to be tried; they are held to what kept ones are. */
@ApplicationScoped
public class Trials {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final int MOST = 1_000;
    private static final String HOW = "Send {\"items\": [{\"kind\", \"text\", \"listId\"}]} with 1 to 1000 items.";

    private final Targets targets;

    Trials(Targets targets) {
        this.targets = targets;
    }

    /** Refused when a link is to no active record of its list. */
    public Trial of(Store store, @Nullable String body) {
        List<NewMapping> wanted = read(body);
        return new Trial(
                wanted.stream()
                        .map(mapping -> new Trial.Place(mapping.checkedKind(), NameKey.of(mapping.checkedText())))
                        .collect(Collectors.toSet()),
                wanted.stream()
                        .filter(mapping -> mapping.listId() != null)
                        .map(mapping -> targets.mapping(
                                store.booksId(), mapping.checkedKind(), mapping.checkedText(), listId(mapping)))
                        .map(mapping -> new Link(mapping, mapping.name(), true))
                        .toList());
    }

    private static String listId(NewMapping mapping) {
        return mapping.listId() == null ? "" : mapping.listId();
    }

    private static List<NewMapping> read(@Nullable String body) {
        try {
            Body sent = body == null ? null : JSON.readValue(body, Body.class);
            if (sent == null || sent.items().isEmpty() || sent.items().size() > MOST) {
                throw new BadQuestion(HOW);
            }
            return sent.items();
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The body is not JSON as expected. " + HOW, e);
        }
    }

    private record Body(List<NewMapping> items) {

        @JsonCreator
        Body(@Nullable List<NewMapping> items) {
            this.items = items == null ? List.of() : List.copyOf(items);
        }
    }
}

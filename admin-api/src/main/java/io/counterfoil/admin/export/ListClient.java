package io.counterfoil.admin.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Download;
import io.counterfoil.admin.rest.Format;
import io.counterfoil.admin.store.Store;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of the owners to their end. */
@Singleton
class ListClient {

    private static final int AT_ONCE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnerClient owners;

    ListClient(OwnerClient owners) {
        this.owners = owners;
    }

    /**
     * A list to export.
     *
     * @param name of the file
     * @param columns of a CSV file
     */
    record Wanted(Owner owner, Question question, String name, List<String> columns) {

        Wanted {
            columns = List.copyOf(columns);
        }
    }

    Download download(Store store, Wanted wanted, String format) {
        return new Download(wanted.name, Format.named(format), wanted.columns, after -> page(store, wanted, after));
    }

    private JsonNode page(Store store, Wanted wanted, @Nullable String after) {
        Question question = wanted.question.with("after", after).with("limit", AT_ONCE);
        OwnerAnswer answer = owners.ask(wanted.owner, store, question).presentable();
        if (!answer.found()) {
            throw answer.refusal();
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer + ", which is no JSON", e);
        }
    }
}

package io.counterfoil.admin.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.rest.Input;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fix as a hold shows it, with what it needs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldFix(
        @Schema(description = "as the hold shows it, such as MAP_SKU") @Nullable
        String fix,

        @Schema(description = "the order whose hold shows it") @Nullable
        UUID document,

        @Schema(description = "as the hold shows it") @Nullable
        String about,

        @Schema(description = "apply it to all orders whose holds show the same") @Nullable
        Boolean all,

        @Schema(description = "only count them") @Nullable Boolean preview,
        @Nullable String listId,
        @Nullable String amount,
        @Nullable String email,
        @Nullable String date) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String checkedJson() {
        Input.required("fix", fix);
        Input.required("document", document);
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fix that cannot be written", e);
        }
    }
}

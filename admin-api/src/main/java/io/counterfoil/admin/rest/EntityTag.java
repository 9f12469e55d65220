package io.counterfoil.admin.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Wire;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names what a resource says, so that nobody overwrites what he has not seen. The same content has the same tag. */
public record EntityTag(String text) {

    private static final ObjectMapper JSON = Wire.mapper();

    public static EntityTag of(Object content) {
        try {
            return new EntityTag(
                    '"' + NameUuid.of(JSON.writeValueAsString(content)).toString() + '"');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content that cannot be written: " + content.getClass(), e);
        }
    }

    /**
     * Lets a change of this content pass, or refuses it.
     *
     * @param ifMatch the header {@code If-Match} as it came
     */
    public void check(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428, "IF_MATCH_MISSING", "Read it first, and send the ETag of that answer back as If-Match.");
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(this::matches)) {
            throw new Problem(
                    412, "STALE", "It has changed since you read it; nothing was saved. Read it again and repeat.");
        }
    }

    private boolean matches(String candidate) {
        return candidate.equals("*") || candidate.equals(text);
    }
}

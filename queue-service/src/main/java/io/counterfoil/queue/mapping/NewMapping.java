package io.counterfoil.queue.mapping;

import io.counterfoil.queue.access.BadQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A link as people ask for it.
 *
 * @param listId of the record to link to; null to remove the link
 */
record NewMapping(
        @Nullable MappingKind kind,
        @Nullable String text,
        @Nullable String listId) {

    static final int LONGEST = 255;

    MappingKind checkedKind() {
        if (kind == null) {
            throw new BadQuestion("\"kind\" is missing.");
        }
        return kind;
    }

    /** Whether something the shop calls like this can be linked. */
    static boolean canBe(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    String checkedText() {
        if (text == null || !canBe(text)) {
            throw new BadQuestion("\"text\" is what the shop calls it, with 1 to " + LONGEST + " characters.");
        }
        return text.strip();
    }
}

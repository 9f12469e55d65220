package io.counterfoil.queue.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document that somebody wanted released.
 *
 * @param state null when there is no such document
 * @param why empty when it was released
 */
record Released(UUID documentId, boolean released, @Nullable State state, String why) {

    static Released not(Document document, String why) {
        return new Released(document.id(), false, document.standing().state(), why);
    }

    static Released unknown(UUID documentId) {
        return new Released(documentId, false, null, "There is no such order in this store.");
    }
}

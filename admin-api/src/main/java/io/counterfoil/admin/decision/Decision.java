package io.counterfoil.admin.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a task.
 *
 * @param remoteId the ListID or TxnID of the record that it is; null: it is not in the company file
 */
public record Decision(
        @Schema(
                description = "The ListID or TxnID of the candidate that it is. Left out: it is not in the"
                        + " company file, and will be entered.",
                examples = "80000001-1795316301")
        @Nullable
        String remoteId) {

    /** QuickBooks' longest id. */
    private static final int LONGEST = 36;

    /** An empty id is refused: it must not be taken for "not there". */
    public String checkedJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (remoteId != null) {
            json.put("remoteId", Input.line("remoteId", remoteId, LONGEST));
        }
        return json.toString();
    }
}

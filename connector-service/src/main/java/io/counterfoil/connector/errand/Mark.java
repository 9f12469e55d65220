package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Reply;
import java.util.UUID;

/** What every record of ours carries in the company file. */
final class Mark {

    private Mark() {}

    static boolean carries(Reply.Entry record, UUID guid) {
        return record.field("ExternalGUID").equalsIgnoreCase("{" + guid + "}");
    }

    static boolean carries(Reply.Entry record, String orderKey) {
        return record.field("Memo").contains("[" + orderKey + "]");
    }
}

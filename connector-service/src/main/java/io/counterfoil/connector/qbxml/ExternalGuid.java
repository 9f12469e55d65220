package io.counterfoil.connector.qbxml;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our mark on a new record, written where the schema has it. No query can search by it, and no change can set it. */
record ExternalGuid(@Nullable UUID guid) {

    static final ExternalGuid NONE = new ExternalGuid(null);

    void writeTo(QbXml xml) {
        xml.guid("ExternalGUID", guid);
    }
}

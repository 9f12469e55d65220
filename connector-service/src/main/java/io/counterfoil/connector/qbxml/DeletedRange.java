package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/** When something was deleted. */
final class DeletedRange {

    private DeletedRange() {}

    static void write(QbXml xml, @Nullable DateTime from, @Nullable DateTime to) {
        if (from != null || to != null) {
            xml.open("DeletedDateRangeFilter")
                    .time("FromDeletedDate", from)
                    .time("ToDeletedDate", to)
                    .close("DeletedDateRangeFilter");
        }
    }
}

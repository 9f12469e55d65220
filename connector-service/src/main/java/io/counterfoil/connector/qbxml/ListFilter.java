package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * Records of a list by what they are like.
 *
 * @param fromModified changed then or later; null for no limit
 * @param toModified changed then or earlier; null for no limit
 * @param name null for any
 */
public record ListFilter(
        ActiveStatus activeStatus,
        @Nullable DateTime fromModified,
        @Nullable DateTime toModified,
        @Nullable NameMatch name)
        implements ListSelection {

    /** The whole list, active or not. */
    public static final ListFilter EVERY = new ListFilter(ActiveStatus.ALL, null, null, null);

    /** What was changed since, active or not. */
    public static ListFilter modifiedSince(DateTime time) {
        return new ListFilter(ActiveStatus.ALL, time, null, null);
    }

    @Override
    public void writeTo(QbXml xml, QbList list, Page page) {
        xml.integer("MaxReturned", page.maxReturned())
                .text("ActiveStatus", activeStatus.word())
                .time("FromModifiedDate", fromModified)
                .time("ToModifiedDate", toModified);
        if (name != null) {
            name.writeTo(xml, "NameFilter", "Name");
        }
    }
}

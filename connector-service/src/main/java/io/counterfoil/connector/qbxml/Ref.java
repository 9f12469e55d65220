package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a record of the company file: its ListID, or its full name where that is all that is known.
 *
 * @param listId at most 36 characters; it stays the same when the record is renamed
 * @param fullName with its parents, separated by colons; within the limit of the list it refers to
 */
public record Ref(@Nullable String listId, @Nullable String fullName) {

    public Ref {
        if ((listId == null) == (fullName == null)) {
            throw new IllegalArgumentException("a reference is a ListID or a full name, one of both");
        }
        if ("".equals(listId) || "".equals(fullName)) {
            throw new Unsendable("A reference is empty.");
        }
    }

    public static Ref id(String listId) {
        return new Ref(listId, null);
    }

    public static Ref named(String fullName) {
        return new Ref(null, fullName);
    }
}

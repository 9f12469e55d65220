package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * What an item is called and where it stands among the others.
 *
 * @param name at most 31 characters, no colon. Null only in a change
 * @param parentRef the item that it is a sub-item of, of the same kind; groups and sales tax items have none
 * @param classRef groups have none
 */
public record ItemName(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable Ref parentRef,
        @Nullable Ref classRef) {

    public static ItemName of(String name) {
        return new ItemName(name, null, null, null);
    }

    /** The order of most kinds. */
    void classFirst(QbXml xml) {
        nameOnly(xml)
                .ref("ClassRef", classRef, Limits.LIST_FULL_NAME)
                .ref("ParentRef", parentRef, Limits.LIST_FULL_NAME);
    }

    /** A new non-inventory item has its own order; changed, it has that of the others. */
    void parentFirstInAdd(QbXml xml) {
        if (!xml.adding()) {
            classFirst(xml);
            return;
        }
        nameOnly(xml)
                .ref("ParentRef", parentRef, Limits.LIST_FULL_NAME)
                .ref("ClassRef", classRef, Limits.LIST_FULL_NAME);
    }

    /** For kinds that have no parents. */
    void classOnly(QbXml xml) {
        requireNone("a parent", parentRef);
        nameOnly(xml).ref("ClassRef", classRef, Limits.LIST_FULL_NAME);
    }

    /** For kinds that have neither. */
    void alone(QbXml xml) {
        requireNone("a parent", parentRef);
        requireNone("a class", classRef);
        nameOnly(xml);
    }

    private QbXml nameOnly(QbXml xml) {
        return xml.name("Item name", name, Limits.LIST_NAME).flag("IsActive", active);
    }

    private static void requireNone(String what, @Nullable Ref ref) {
        if (ref != null) {
            throw new Unsendable("An item of this kind cannot have " + what + ".");
        }
    }
}

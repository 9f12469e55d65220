package io.counterfoil.queue.plan;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/** A product's SKU as the name of an item. */
public final class Sku {

    /** The only characters QuickBooks keeps (quickbooks.md section 4.6). */
    private static final Charset QUICKBOOKS = Charset.forName("windows-1252");

    private Sku() {}

    /** The full name to look for; empty when QuickBooks can have no item of that name. */
    public static Optional<String> itemName(String sku) {
        String name = sku.strip();
        boolean possible = !name.isEmpty()
                && name.equals(PlainText.clean(name))
                && name.length() <= Limits.ITEM_FULL_NAME
                && QUICKBOOKS.newEncoder().canEncode(name)
                && Stream.of(name.split(":", -1)).allMatch(Sku::isLevel);
        return possible ? Optional.of(name) : Optional.empty();
    }

    /** A name without parents. */
    static boolean isOneLevel(String name) {
        return name.indexOf(':') < 0 && itemName(name).isPresent();
    }

    private static boolean isLevel(String part) {
        return !part.isBlank() && part.length() <= Limits.ITEM_NAME;
    }
}

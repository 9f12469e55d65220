package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.events.Preferences;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Preferences as people send them. */
public record PreferencesBody(
        Preferences.@Nullable ExportMode exportMode,
        @Nullable String documentPrefix,
        @Nullable String defaultItem,
        @Nullable String shippingItem,
        @Nullable String feeItem,
        @Nullable String discountItem,
        @Nullable String taxItem) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9-]{0,4}");
    /** An item's full name in QuickBooks: five levels of 31 characters and the colons between them. */
    private static final int LONGEST_ITEM = 159;

    public Preferences checked() {
        return new Preferences(
                Input.required("exportMode", exportMode),
                checkedPrefix(),
                item("defaultItem", defaultItem),
                item("shippingItem", shippingItem),
                item("feeItem", feeItem),
                item("discountItem", discountItem),
                item("taxItem", taxItem));
    }

    private String checkedPrefix() {
        String prefix = Objects.requireNonNullElse(documentPrefix, "").strip();
        if (!PREFIX.matcher(prefix).matches()) {
            throw Problem.badInput("documentPrefix may have at most 4 characters, of A-Z, 0-9 and '-'.");
        }
        return prefix;
    }

    private static @Nullable String item(String field, @Nullable String name) {
        return Input.optionalLine(field, name, LONGEST_ITEM);
    }
}

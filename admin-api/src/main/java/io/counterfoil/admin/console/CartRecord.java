package io.counterfoil.admin.console;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order, an item or a customer of the cart as cart-gateway lists it at this moment; what one of them does not have is
 * null.
 */
record CartRecord(
        @Nullable String cartOrderId,
        @Nullable String number,
        @Nullable String cartStatus,
        @Nullable Instant createdAt,
        @Nullable String customer,
        @Nullable String currency,
        @Nullable String total,
        @Nullable String cartItemId,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String price,
        @Nullable String quantity,
        @Nullable String cartCustomerId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone) {

    /** What the cart knows it by. */
    public String id() {
        return Stream.of(cartOrderId, cartItemId, cartCustomerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** What one calls it. */
    public String title() {
        if (number != null) {
            return number;
        }
        if (sku != null) {
            return name == null || name.isEmpty() ? sku : name;
        }
        String person = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? String.valueOf(email) : person;
    }

    public String totalShown() {
        return total == null ? "" : ConsoleTexts.in(total, String.valueOf(currency));
    }
}

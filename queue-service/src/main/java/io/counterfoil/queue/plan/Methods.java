package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences.MissingMethods;
import io.counterfoil.events.Work.Listed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an order is paid and shipped, in QuickBooks' words. */
record Methods(Sale sale, Form form) {

    static final String METHOD_NOT_MAPPED = "METHOD_NOT_MAPPED";

    /** By ListID; by name when it is to be added; null when there is none. */
    @Nullable
    Listed payment() {
        return form == Form.SALES_RECEIPT
                ? listed(BooksList.PAYMENT_METHODS, payments()).orElse(null)
                : null;
    }

    @Nullable
    Listed shipping() {
        return listed(BooksList.SHIP_METHODS, shippings()).orElse(null);
    }

    /** Why the order waits for one of them. */
    List<Reason> missing() {
        return Stream.of(
                        form == Form.SALES_RECEIPT
                                ? missing(BooksList.PAYMENT_METHODS, "payment method", payments())
                                : Optional.<Reason>empty(),
                        missing(BooksList.SHIP_METHODS, "ship method", shippings()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> payments() {
        return said(
                Stream.of(sale.order().payment().title(), sale.order().payment().method()));
    }

    private List<String> shippings() {
        String prefix = Objects.requireNonNullElse(sale.preferences().shippingMethodPrefix(), "");
        return said(sale.order().shippings().stream()
                .filter(shipping -> !shipping.label().isBlank())
                .flatMap(shipping -> Stream.of(prefix + shipping.label(), shipping.label())));
    }

    private static List<String> said(Stream<String> names) {
        return names.map(PlainText::clean).filter(name -> !name.isEmpty()).toList();
    }

    private Optional<Listed> listed(BooksList list, List<String> names) {
        return there(list, names)
                .or(() -> sale.preferences().missingMethods() == MissingMethods.CREATE
                        ? names.stream().findFirst().map(Listed::named)
                        : Optional.empty());
    }

    private Optional<Listed> there(BooksList list, List<String> names) {
        return names.stream()
                .flatMap(name -> NamedRecords.ifThere(sale, list, name).stream())
                .findFirst();
    }

    private Optional<Reason> missing(BooksList list, String what, List<String> names) {
        MissingMethods choice = sale.preferences().missingMethods();
        if (choice == MissingMethods.LEAVE_OUT
                || names.isEmpty()
                || there(list, names).isPresent()) {
            return Optional.empty();
        }
        if (choice == MissingMethods.HOLD && !sale.books().known(list)) {
            return Optional.of(NamedRecords.unread(what + "s", "Sync Items and Accounts"));
        }
        return choice == MissingMethods.HOLD || !isCreatable(list, names.get(0))
                ? Optional.of(new Reason(
                        METHOD_NOT_MAPPED,
                        "QuickBooks has no active " + what + " \"" + names.get(0) + "\""
                                + (choice == MissingMethods.HOLD
                                        ? ""
                                        : ", and it cannot be created: a name has at most " + longest(list)
                                                + " characters that QuickBooks knows, and no colon")
                                + ". Link it on the tab Mappings, or add it in QuickBooks and run \"Sync Items and"
                                + " Accounts\"."))
                : Optional.empty();
    }

    private boolean isCreatable(BooksList list, String name) {
        return name.length() <= longest(list)
                && Sku.isOneLevel(name)
                && sale.books().byName(list, name).isEmpty();
    }

    private static int longest(BooksList list) {
        return list == BooksList.SHIP_METHODS ? Limits.SHIP_METHOD : Limits.LIST_NAME;
    }
}

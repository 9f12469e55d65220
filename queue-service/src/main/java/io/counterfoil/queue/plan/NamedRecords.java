package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.books.BookRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of QuickBooks that a store's preferences name: held against the lists where those were read. */
final class NamedRecords {

    static final String NOT_IN_QUICKBOOKS = "NOT_IN_QUICKBOOKS";

    /** A list has to be read first. */
    static final String LIST_NOT_READ = "LIST_NOT_READ";

    private NamedRecords() {}

    static Reason unread(String what, String operation) {
        return new Reason(
                LIST_NOT_READ,
                "The " + what + " have not been read from QuickBooks yet. Run \"" + operation
                        + "\" and let the Web Connector call; the order goes on by itself.");
    }

    /** By its ListID where it is known; null when none is named. */
    static @Nullable Listed refer(Sale sale, BooksList list, @Nullable String name) {
        return Optional.ofNullable(name)
                .filter(ChosenItems::isChosen)
                .map(String::strip)
                .map(chosen -> sale.books()
                        .byName(list, chosen)
                        .map(record -> Listed.id(record.listId()))
                        .orElseGet(() -> Listed.named(chosen)))
                .orElse(null);
    }

    /** A record that the cart names: only when QuickBooks has it. */
    static Optional<Listed> ifThere(Sale sale, BooksList list, String name) {
        return name.isBlank()
                ? Optional.empty()
                : sale.books()
                        .byName(list, name.strip())
                        .filter(BookRecord::active)
                        .map(record -> Listed.id(record.listId()));
    }

    /** What the transaction needs and QuickBooks does not have, or has inactive. */
    static List<Reason> missing(Sale sale, Form form, List<Part> parts) {
        Preferences chosen = sale.preferences();
        Stream<String> items = Stream.concat(
                parts.stream().filter(part -> part.quantity() == null).flatMap(part -> part.items().stream()),
                Stream.of(chosen.zeroTaxItem(), chosen.items().oneGenericItem()).flatMap(Stream::ofNullable));
        boolean receipt = form == Form.SALES_RECEIPT;
        return Stream.of(
                        missing(sale, BooksList.ITEMS, "item", items),
                        missing(sale, BooksList.CLASSES, "class", Stream.ofNullable(chosen.inClass())),
                        missing(sale, BooksList.TERMS, "terms", named(chosen.terms(), !receipt)),
                        missing(sale, BooksList.ACCOUNTS, "account", account(chosen, form)),
                        missing(
                                sale,
                                BooksList.SALES_TAX_CODES,
                                "sales tax code",
                                BooksRules.hasNoSalesTax(sale)
                                        ? Stream.empty()
                                        : Stream.of(chosen.taxableCode(), chosen.nonTaxableCode())))
                .flatMap(reasons -> reasons)
                .toList();
    }

    private static Stream<String> account(Preferences chosen, Form form) {
        return switch (form) {
            case SALES_RECEIPT -> Stream.ofNullable(chosen.depositToAccount());
            case INVOICE, CREDIT_MEMO -> Stream.ofNullable(chosen.receivableAccount());
            case SALES_ORDER -> Stream.empty();
        };
    }

    private static Stream<String> named(@Nullable String name, boolean needed) {
        return needed ? Stream.ofNullable(name) : Stream.empty();
    }

    private static Stream<Reason> missing(Sale sale, BooksList list, String what, Stream<String> names) {
        return sale.books().known(list)
                ? names.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .flatMap(name -> missing(sale, list, what, name).stream())
                : Stream.empty();
    }

    private static Optional<Reason> missing(Sale sale, BooksList list, String what, String name) {
        Optional<BookRecord> record = sale.books().byName(list, name);
        if (record.isPresent() && record.get().active()) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                NOT_IN_QUICKBOOKS,
                "The " + what + " \"" + name + "\" of the store's preferences is "
                        + (record.isPresent() ? "inactive" : "not")
                        + " in QuickBooks. Choose another one; or, if it was changed there lately, run \"Sync Items and"
                        + " Accounts\".",
                list == BooksList.ITEMS ? ChosenItems.purposeOf(sale.preferences(), name) : name));
    }
}

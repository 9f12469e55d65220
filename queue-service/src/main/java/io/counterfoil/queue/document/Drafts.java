package io.counterfoil.queue.document;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.books.BookSettings;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.HomeCurrencies;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.mapping.LinkedOrders;
import io.counterfoil.queue.mapping.Trial;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Planner;
import io.counterfoil.queue.plan.Sale;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Plans documents under the store's settings and links, against what is known of its books; decides nothing. */
@ApplicationScoped
class Drafts {

    private static final String CURRENCY = "CurrencyRef.FullName";

    private final LinkedOrders links;
    private final BookRecords records;
    private final Customers customers;
    private final HomeCurrencies currencies;
    private final BookSettings settings;

    Drafts(
            LinkedOrders links,
            BookRecords records,
            Customers customers,
            HomeCurrencies currencies,
            BookSettings settings) {
        this.links = links;
        this.records = records;
        this.customers = customers;
        this.currencies = currencies;
        this.settings = settings;
    }

    Draft of(Document document, Store today) {
        return of(document, today, Trial.NONE);
    }

    /** What stands in QuickBooks, as it should stand there now. */
    Draft ofChange(Document document, Store today) {
        return of(document, today, Trial.NONE, document.ordinal());
    }

    /** As it would be with these links. */
    Draft of(Document document, Store today, Trial trial) {
        return of(
                document,
                today,
                trial,
                document.nextOrdinal(today.of(document.order()).preferences()));
    }

    private Draft of(Document document, Store today, Trial trial, int ordinal) {
        Store store = today.of(document.order());
        Linked linked = links.of(store, document.order(), trial);
        return new Draft(
                linked,
                linked.broken().isEmpty()
                        ? plan(store, linked, document.corrections(), ordinal)
                        : new Plan.Held(linked.broken()));
    }

    /** What is known of the books of the store. */
    MirroredBooks books(Store store) {
        return books(store, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with what is linked in place of what has the cart's name. */
    MirroredBooks books(Store store, Linked linked) {
        return books(store, linked.customer(), linked.paymentMethod(), linked.shipMethod());
    }

    private MirroredBooks books(
            Store store, Optional<String> customer, Optional<String> paymentMethod, Optional<String> shipMethod) {
        return new MirroredBooks(
                store.booksId(),
                currencies.of(store.booksId()),
                settings.of(store.booksId()),
                records,
                customers,
                customer,
                paymentMethod,
                shipMethod);
    }

    private Plan plan(Store store, Linked linked, Corrections corrections, int ordinal) {
        Sale sale = new Sale(
                store.id(),
                store.settings().name(),
                corrections.of(linked.preferences()),
                books(store, linked),
                corrections.of(linked.order()),
                ordinal);
        return otherCurrency(store, linked, sale)
                .<Plan>map(reason -> new Plan.Held(List.of(reason)))
                .orElseGet(() -> Planner.plan(sale));
    }

    /** A customer of QuickBooks has one currency for ever, and what is entered for it is in that. */
    private Optional<Reason> otherCurrency(Store store, Linked linked, Sale sale) {
        return sale.books()
                .settings()
                .filter(BooksChanged.Settings::multiCurrency)
                .flatMap(told -> linked.customer()
                        .flatMap(listId -> records.byId(store.booksId(), BooksList.CUSTOMERS, listId))
                        .filter(customer -> !customer.field(CURRENCY).isEmpty())
                        .filter(customer -> !customer.field(CURRENCY)
                                .equalsIgnoreCase(Planner.foreignCurrency(sale)
                                        .orElse(Objects.requireNonNullElse(told.homeCurrency(), ""))))
                        .map(customer -> new Reason(
                                Plan.Held.LINK_BROKEN,
                                "The order is in " + sale.order().currency() + ", and the customer \"" + customer.name()
                                        + "\" that it is linked to has " + customer.field(CURRENCY)
                                        + ". Link it to a customer of its currency, or remove the link.",
                                "CUSTOMER " + sale.order().buyer().email())));
    }
}

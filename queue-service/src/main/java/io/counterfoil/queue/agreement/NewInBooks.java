package io.counterfoil.queue.agreement;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CustomerPreferences;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.ItemPreferences;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.queue.agreement.CartRecord.Agreed;
import io.counterfoil.queue.agreement.CartRecord.State;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.link.CustomerLink;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.mapping.Linker;
import io.counterfoil.queue.mapping.MappingKind;
import io.counterfoil.queue.operation.PushUpdates;
import io.counterfoil.queue.plan.Customer;
import io.counterfoil.queue.plan.CustomerKey;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.product.NewProducts;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Products and customers of the cart that no record of QuickBooks is: those that a person chose, and those that changed since
 * "Last update time" in a cart that is kept in step, are linked or created as the store's preferences say. Called in the
 * store's turn.
 */
@ApplicationScoped
class NewInBooks {

    private static final String LOST =
            "Its record in QuickBooks is deleted or inactive, or no longer linked. Say that the cart is right to"
                    + " create it in QuickBooks again, or that QuickBooks is right to leave it as it is; or make it active"
                    + " there.";
    private static final int PRICE_DECIMALS = 5;

    private final BookRecords books;
    private final Customers customers;
    private final NewProducts products;
    private final PushUpdates updates;
    private final Linker linker;

    NewInBooks(BookRecords books, Customers customers, NewProducts products, PushUpdates updates, Linker linker) {
        this.books = books;
        this.customers = customers;
        this.products = products;
        this.updates = updates;
        this.linker = linker;
    }

    /** Links it to what is there, as a person or the preferences say; whether it is linked now. */
    boolean link(Store store, CartRecord record) {
        if (!wanted(store, record)) {
            return false;
        }
        return Compared.of(record)
                .accept(
                        item -> linked(store, MappingKind.ITEM, item.sku(), withCode(store, record, item)),
                        customer -> linked(
                                store,
                                MappingKind.CUSTOMER,
                                customer.email().isBlank() ? record.key().cartId() : customer.email(),
                                found(store, customer)));
    }

    private boolean linked(Store store, MappingKind kind, String text, List<BookRecord> found) {
        return found.size() == 1 && linked(store, kind, text, found.get(0));
    }

    private boolean linked(Store store, MappingKind kind, String text, BookRecord record) {
        boolean can = linker.canLink(kind, text, record);
        if (can) {
            linker.link(
                    new Linker.Request(store.id(), store.tenantId(), "import"), kind, text.strip(), record.listId());
        }
        return can;
    }

    private List<BookRecord> withCode(Store store, CartRecord seen, CartItem item) {
        String code = code(seen, item);
        return NameKey.of(code).equals(NameKey.of(item.sku()))
                ? List.of()
                : books.byName(store.booksId(), BooksList.ITEMS, code).filter(BookRecord::active).stream()
                        .toList();
    }

    private static String code(CartRecord record, CartItem item) {
        ItemImport chosen = record.chosen();
        String code =
                chosen == null || chosen.code() == null ? "" : chosen.code().strip();
        return code.isEmpty() ? item.sku().strip() : code;
    }

    /** What was added under a code that is not the product's SKU. */
    void linkToCode(Store store, CartRecord record, String listId) {
        if (Compared.of(record) instanceof Compared.Item item
                && !NameKey.of(code(record, item.item()))
                        .equals(NameKey.of(item.item().sku()))) {
            books.byId(store.booksId(), BooksList.ITEMS, listId)
                    .ifPresent(
                            added -> linked(store, MappingKind.ITEM, item.item().sku(), added));
        }
    }

    private List<BookRecord> found(Store store, CartCustomer customer) {
        CustomerPreferences chosen = store.preferences().customers();
        List<BookRecord> byEmail = chosen.linkByEmail() && !customer.email().isBlank()
                ? books.customersByEmail(store.booksId(), customer.email()).stream()
                        .filter(BookRecord::active)
                        .toList()
                : List.of();
        return !byEmail.isEmpty() || !chosen.linkByName()
                ? byEmail
                : books.byName(store.booksId(), BooksList.CUSTOMERS, name(customer)).filter(BookRecord::active).stream()
                        .toList();
    }

    private static String name(CartCustomer customer) {
        return customer.company().isBlank()
                ? (customer.firstName() + " " + customer.lastName()).strip()
                : customer.company().strip();
    }

    /** What becomes of a record that is linked to none. */
    CartRecord decide(Store store, CartRecord record) {
        if (record.winner() == WhoWins.BOOKS) {
            return record.decided(null).in(State.AGREED, null, null);
        }
        if (record.agreed() != null && record.winner() == null) {
            return record.failed(LOST);
        }
        if (!wanted(store, record)) {
            return record;
        }
        if (!books.known(store.booksId(), record.key().kind().list())) {
            return record.failed(
                    "The list has not been read from QuickBooks yet. Run \"Sync Items and Accounts\" and \"Synch"
                            + " Customers\", and let the Web Connector call.");
        }
        return Compared.of(record)
                .accept(item -> create(store, record, item), customer -> create(store, record, customer));
    }

    /** What was refused once is not tried again before a person says so. */
    private static boolean wanted(Store store, CartRecord record) {
        if (record.winner() == WhoWins.CART) {
            return true;
        }
        if (record.request() != null || record.agreed() != null) {
            return false;
        }
        return record.chosen() != null || (isNews(store, record) && mayBeCreated(store, record));
    }

    private static boolean isNews(Store store, CartRecord record) {
        Instant from = store.settings().synchronization().lastUpdateFrom();
        Instant modified = record.said().modifiedAt();
        return record.key().kind().fromCart(store.settings().synchronization())
                && from != null
                && modified != null
                && !modified.isBefore(from);
    }

    private static boolean mayBeCreated(Store store, CartRecord record) {
        ItemPreferences chosen = store.preferences().items();
        return Compared.of(record)
                .accept(
                        item -> chosen.unmapped() == ItemPreferences.Unmapped.CREATE
                                && chosen.oneGenericItem() == null
                                && !item.sku().isBlank(),
                        customer -> switch (store.preferences().customers().policy()) {
                            case CREATE -> true;
                            case GENERIC -> false;
                            case WHOLESALE_ONLY -> !customer.company().isBlank();
                        });
    }

    private CartRecord create(Store store, CartRecord record, CartItem item) {
        String name = code(record, item);
        Optional<String> trouble = trouble(store, name);
        if (trouble.isPresent()) {
            return record.failed(trouble.get());
        }
        ItemImport chosen = Objects.requireNonNullElse(record.chosen(), new ItemImport(null, null, null));
        NewItem created = products.item(store, name, item.name(), price(item.price()));
        UUID mark = NameUuid.of(store.booksId(), "AddItem", NameKey.of(name));
        UUID task = task(store, record);
        updates.join(store, task, "Item " + name, created.work(mark, price(chosen.cost()), price(chosen.stockLevel())));
        return asked(record, task);
    }

    private Optional<String> trouble(Store store, String name) {
        if (books.byName(store.booksId(), BooksList.ITEMS, name).isPresent()) {
            return Optional.of(
                    "The item \"" + name + "\" of QuickBooks is inactive, or cannot be sold. Make it active there,"
                            + " or import the product with another item code.");
        }
        if (!NewItem.canBeCalled(name)) {
            return Optional.of(
                    "No item of QuickBooks can be called \"" + name + "\": a name has 1 to 31 characters that"
                            + " QuickBooks knows, and no colon. Import the product with an item code.");
        }
        List<Reason> missing = products.missing(store);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing.stream().map(Reason::text).collect(Collectors.joining(" ")));
    }

    /** What QuickBooks cannot keep is not said. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal amount) {
        return amount == null
                        || amount.signum() < 0
                        || amount.stripTrailingZeros().scale() > PRICE_DECIMALS
                        || amount.precision() - amount.scale() > PRICE_DECIMALS + PRICE_DECIMALS
                ? null
                : amount;
    }

    private CartRecord create(Store store, CartRecord record, CartCustomer customer) {
        if (found(store, customer).size() > 1) {
            return record.failed("QuickBooks has several customers with the e-mail address " + customer.email()
                    + ". Link the customer on the tab Mappings.");
        }
        UUID key = CustomerKey.of(store.id(), customer.email(), record.key().cartId())
                .get(0);
        Optional<Customer> named = Customer.registered(key, customer);
        return named.map(known -> create(store, record, known))
                .orElseGet(() -> record.failed("It has neither a company nor a name nor an e-mail address that can be a"
                        + " customer's name. Complete it in the shop."));
    }

    /** One that an order has brought there, or is bringing there, is found once its list is read. */
    private CartRecord create(Store store, CartRecord record, Customer customer) {
        CustomerLink link = customers.take(store.booksId(), customer.key(), customer.name(), customer.distinctName());
        if (link.ref().isPresent()) {
            return record.in(State.AGREED, null, null);
        }
        UUID task = link.nextTask();
        updates.join(store, task, "Customer " + link.name(), customer.work(link.name(), link.mark()));
        customers.asked(link, task);
        return asked(record, task);
    }

    private static UUID task(Store store, CartRecord record) {
        CartRecord.Key key = record.key();
        return NameUuid.of("Create in the books", store.id(), key.kind(), key.cartId(), record.requests());
    }

    private static CartRecord asked(CartRecord record, UUID task) {
        Map<String, String> cart = Compared.of(record).cart();
        return record.asking(State.TO_BOOKS, new Agreed(cart, Map.of(), cart, Map.of(), null, null), task);
    }
}

package io.counterfoil.queue.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartUpdate;
import io.counterfoil.events.Work;
import io.counterfoil.events.WriteCustomer;
import io.counterfoil.events.WriteItem;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.plan.CustomerKey;
import io.counterfoil.queue.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between products and customers: how they are found, compared and changed. */
sealed interface Compared {

    static Compared of(CartRecord record) {
        return switch (record.key().kind()) {
            case ITEM -> new Item(PostgresJson.read(record.said().body(), Item.BODY));
            case CUSTOMER -> new Customer(PostgresJson.read(record.said().body(), Customer.BODY));
        };
    }

    /** What the cart is to get of a record that is new in the books. */
    static Compared newOf(RecordKind kind, BooksSide side) {
        return switch (kind) {
            case ITEM -> new Item(ItemFields.product(side));
            case CUSTOMER -> new Customer(CustomerFields.person(side));
        };
    }

    <T> T accept(Function<CartItem, T> ofItem, Function<CartCustomer, T> ofCustomer);

    /** The cart has none of it yet. */
    boolean isOfBooks();

    /** As JSON, under the id that the cart gave it; null as long as it has given none. */
    String inCart(@Nullable String id);

    CartRecords.Link link(UUID storeId);

    Map<String, String> cart();

    Map<String, String> books(BooksSide side);

    Work change(BooksSide side, Map<String, String> wanted);

    CartUpdate write(Store store, Write write);

    /** A write to the cart. */
    record Write(
            UUID id, Map<String, String> wanted, @Nullable String agreedHash, Instant at) {
        public Write {
            wanted = Map.copyOf(wanted);
        }
    }

    /** What people call it. */
    String label();

    /** A product. */
    record Item(CartItem item) implements Compared {

        static final TypeReference<CartItem> BODY = new TypeReference<>() {};

        @Override
        public <T> T accept(Function<CartItem, T> ofItem, Function<CartCustomer, T> ofCustomer) {
            return ofItem.apply(item);
        }

        @Override
        public boolean isOfBooks() {
            return item.cartItemId() == null;
        }

        @Override
        public String inCart(@Nullable String id) {
            return PostgresJson.write(new CartItem(
                    id,
                    item.sku(),
                    item.name(),
                    item.description(),
                    item.price(),
                    item.quantity(),
                    item.active(),
                    item.modifiedAt()));
        }

        @Override
        public CartRecords.Link link(UUID storeId) {
            return new CartRecords.Link(said(Stream.of(item.sku())), List.of());
        }

        @Override
        public Map<String, String> cart() {
            return ItemFields.of(item);
        }

        @Override
        public Map<String, String> books(BooksSide side) {
            return ItemFields.of(side);
        }

        @Override
        public Work change(BooksSide side, Map<String, String> wanted) {
            return ItemFields.change(side, wanted);
        }

        @Override
        public CartUpdate write(Store store, Write write) {
            return new WriteItem(
                    store.id(),
                    store.tenantId(),
                    write.id(),
                    ItemFields.changed(item, write.wanted()),
                    write.agreedHash(),
                    write.at());
        }

        @Override
        public String label() {
            return "Item " + item.sku();
        }
    }

    /** A customer. */
    record Customer(CartCustomer customer) implements Compared {

        static final TypeReference<CartCustomer> BODY = new TypeReference<>() {};

        @Override
        public <T> T accept(Function<CartItem, T> ofItem, Function<CartCustomer, T> ofCustomer) {
            return ofCustomer.apply(customer);
        }

        @Override
        public boolean isOfBooks() {
            return customer.cartCustomerId() == null;
        }

        @Override
        public String inCart(@Nullable String id) {
            return PostgresJson.write(new CartCustomer(
                    id,
                    customer.firstName(),
                    customer.lastName(),
                    customer.company(),
                    customer.email(),
                    customer.phone(),
                    customer.billing(),
                    customer.shipping(),
                    customer.modifiedAt()));
        }

        @Override
        public CartRecords.Link link(UUID storeId) {
            String id = customer.cartCustomerId() == null ? "" : customer.cartCustomerId();
            return new CartRecords.Link(
                    said(Stream.of(customer.email(), id)), CustomerKey.of(storeId, customer.email(), id));
        }

        @Override
        public Map<String, String> cart() {
            return CustomerFields.of(customer);
        }

        @Override
        public Map<String, String> books(BooksSide side) {
            return CustomerFields.of(side);
        }

        @Override
        public Work change(BooksSide side, Map<String, String> wanted) {
            return CustomerFields.change(side, wanted);
        }

        @Override
        public CartUpdate write(Store store, Write write) {
            return new WriteCustomer(
                    store.id(),
                    store.tenantId(),
                    write.id(),
                    CustomerFields.changed(customer, write.wanted()),
                    write.agreedHash(),
                    write.at());
        }

        @Override
        public String label() {
            return "Customer " + (customer.firstName() + " " + customer.lastName()).strip();
        }
    }

    private static List<String> said(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank() && text.indexOf(0) < 0)
                .map(NameKey::of)
                .distinct()
                .toList();
    }
}

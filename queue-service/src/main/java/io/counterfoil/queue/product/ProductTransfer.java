package io.counterfoil.queue.product;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.mapping.HeldOrders;
import io.counterfoil.queue.operation.NamedOperation;
import io.counterfoil.queue.operation.NewOperation.Product;
import io.counterfoil.queue.operation.OpenOperation;
import io.counterfoil.queue.operation.Operation;
import io.counterfoil.queue.operation.OperationQueue;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * "On Demand Product Transfer": products become items of QuickBooks, as the store creates items. One whose SKU is an item
 * there already is left as it is: its task says "SKU already exists".
 */
@ApplicationScoped
class ProductTransfer implements NamedOperation {

    private static final String TITLE = "On Demand Product Transfer";
    private static final int MOST = 1_000;
    /** QuickBooks' prices have at most five decimals. */
    private static final int DECIMALS = 5;

    private final Stores stores;
    private final HeldOrders orders;
    private final NewProducts newProducts;
    private final OperationQueue queue;

    ProductTransfer(Stores stores, HeldOrders orders, NewProducts newProducts, OperationQueue queue) {
        this.stores = stores;
        this.orders = orders;
        this.newProducts = newProducts;
        this.queue = queue;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    @Transactional
    public OpenOperation queue(Request request) {
        Store store = stores.turn(request.storeId(), request.tenantId()).orElseThrow(Refused::storeUnknown);
        List<NewItem> items = items(store, request.wanted().products());
        Operation operation = queue.joinable(store, TITLE);
        items.forEach(item -> add(operation, item));
        return queue.shown(operation);
    }

    private void add(Operation operation, NewItem item) {
        UUID mark = NameUuid.of(operation.booksId(), "AddItem", NameKey.of(item.name()));
        UUID task = NameUuid.of(operation.id(), "AddItem", NameKey.of(item.name()));
        queue.join(operation, task, null, "Item " + item.name(), item.work(mark));
    }

    private List<NewItem> items(Store store, List<Product> wanted) {
        List<Product> products = wanted.isEmpty() ? waiting(store) : wanted;
        if (products.isEmpty() || products.size() > MOST) {
            throw new BadQuestion("Send \"products\": [{\"sku\", \"name\", \"price\"}] with 1 to " + MOST
                    + " products; without them those of pending and held orders are transferred, and there is none.");
        }
        refuseWhatCannotBeCreated(products);
        refuseWithoutAccounts(newProducts.missing(store));
        return products.stream()
                .map(product -> newProducts.item(
                        store,
                        Objects.requireNonNull(product.sku()).strip(),
                        Objects.requireNonNullElse(product.name(), ""),
                        product.price()))
                .toList();
    }

    private List<Product> waiting(Store store) {
        return orders.products(store.id(), MOST).stream()
                .filter(product -> NewItem.canBeCalled(product.sku()))
                .map(product -> new Product(product.sku(), product.name(), null))
                .toList();
    }

    private static void refuseWithoutAccounts(List<Reason> missing) {
        if (!missing.isEmpty()) {
            throw Refused.impossible(
                    "ACCOUNTS_MISSING", missing.stream().map(Reason::text).collect(Collectors.joining(" ")));
        }
    }

    private static void refuseWhatCannotBeCreated(List<Product> products) {
        String wrong = products.stream()
                .filter(product -> !NewItem.canBeCalled(Objects.requireNonNullElse(product.sku(), ""))
                        || !isPrice(product.price()))
                .limit(10)
                .map(product -> "\"" + product.sku() + "\"")
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw Refused.impossible(
                    "PRODUCT_NOT_CREATABLE",
                    "No items can be made of these products: " + wrong + ". An item's name has 1 to 31 characters that"
                            + " QuickBooks knows, and no colon; a price has"
                            + " at most five decimals. Nothing was"
                            + " queued.");
        }
    }

    private static boolean isPrice(@org.jspecify.annotations.Nullable BigDecimal price) {
        return price == null
                || (price.signum() >= 0
                        && price.stripTrailingZeros().scale() <= DECIMALS
                        && price.precision() - price.scale() <= DECIMALS + DECIMALS);
    }
}

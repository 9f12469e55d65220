package io.counterfoil.queue.agreement;

import io.counterfoil.events.CartItem;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What products and items are compared by: the shop's name of it, which is the description on QuickBooks' forms, and the
 * price, and whether it can be bought, which is whether the item is active.
 */
final class ItemFields {

    private static final String DESCRIPTION = "description";
    private static final String PRICE = "price";
    private static final String ACTIVE = "active";
    private static final int LONG_TEXT = 4_095;
    private static final Set<String> STOCKED = Set.of("ItemInventory", "ItemInventoryAssembly");
    private static final Set<String> OTHERS = Set.of("ItemNonInventory", "ItemService", "ItemOtherCharge");

    private ItemFields() {}

    static Map<String, String> of(CartItem item) {
        Map<String, String> fields = new TreeMap<>();
        SharedText.put(fields, DESCRIPTION, item.name(), LONG_TEXT);
        SharedText.putPrice(fields, PRICE, item.price());
        fields.put(ACTIVE, String.valueOf(item.active()));
        return fields;
    }

    /** Kinds that are not sold have none. */
    static Map<String, String> of(BooksSide item) {
        Map<String, String> fields = new TreeMap<>();
        if (STOCKED.contains(item.kind())) {
            put(fields, item, "SalesDesc", "SalesPrice");
        } else if (OTHERS.contains(item.kind()) && soldAndBought(item)) {
            put(fields, item, "SalesAndPurchase.SalesDesc", "SalesAndPurchase.SalesPrice");
        } else if (OTHERS.contains(item.kind())) {
            put(fields, item, "SalesOrPurchase.Desc", "SalesOrPurchase.Price");
        }
        if (!fields.isEmpty()) {
            fields.put(ACTIVE, String.valueOf(!item.field("IsActive").equals("false")));
        }
        return fields;
    }

    private static boolean soldAndBought(BooksSide item) {
        return STOCKED.contains(item.kind())
                || item.fields().keySet().stream().anyMatch(name -> name.startsWith("SalesAndPurchase"));
    }

    private static void put(Map<String, String> fields, BooksSide item, String description, String price) {
        SharedText.put(fields, DESCRIPTION, item.field(description), LONG_TEXT);
        SharedText.putPrice(fields, PRICE, number(item.field(price)).orElse(null));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The product that the cart is to have of an item: of its name, which is the SKU. */
    static CartItem product(BooksSide item) {
        Map<String, String> fields = of(item);
        String description = fields.getOrDefault(DESCRIPTION, "");
        return new CartItem(
                null,
                item.name(),
                description.isBlank() ? item.name() : description,
                "",
                Optional.ofNullable(fields.get(PRICE)).map(BigDecimal::new).orElse(null),
                null,
                true,
                null);
    }

    /** Pairs that were never compared agree on this as it is: nobody has made one of them active, or inactive, just now. */
    static Map<String, String> withoutNewsOfActivity(Map<String, String> base, Map<String, String> cart) {
        Map<String, String> agreed = new TreeMap<>(base);
        agreed.computeIfPresent(ACTIVE, (field, books) -> cart.getOrDefault(field, books));
        return agreed;
    }

    /** The change that makes the item say this. */
    static Work change(BooksSide item, Map<String, String> wanted) {
        return new Work.ModItem(
                item.listId(),
                item.editSequence(),
                item.kind(),
                soldAndBought(item),
                wanted.get(DESCRIPTION),
                Optional.ofNullable(wanted.get(PRICE)).map(BigDecimal::new).orElse(null),
                Optional.ofNullable(wanted.get(ACTIVE)).map(Boolean::valueOf).orElse(null));
    }

    /** The product saying this; its quantity is nobody's business here. */
    static CartItem changed(CartItem item, Map<String, String> wanted) {
        return new CartItem(
                item.cartItemId(),
                item.sku(),
                wanted.getOrDefault(DESCRIPTION, item.name()),
                item.description(),
                Optional.ofNullable(wanted.get(PRICE)).map(BigDecimal::new).orElse(item.price()),
                null,
                Optional.ofNullable(wanted.get(ACTIVE)).map(Boolean::valueOf).orElse(item.active()),
                item.modifiedAt());
    }
}

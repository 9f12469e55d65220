package io.counterfoil.cart.browse;

import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person chose; each part may be absent. */
final class Chosen {

    private static final int MOST = 500;

    private Chosen() {}

    private static <T> boolean some(@Nullable List<T> list) {
        return list != null
                && !list.isEmpty()
                && list.size() <= MOST
                && list.stream().allMatch(Objects::nonNull);
    }

    /** Orders or customers by their ids. */
    record Ids(@Nullable List<String> ids) {
        boolean good() {
            return some(ids) && Objects.requireNonNull(ids).stream().noneMatch(String::isBlank);
        }

        List<String> distinct() {
            return Objects.requireNonNullElse(ids, List.<String>of()).stream()
                    .distinct()
                    .toList();
        }
    }

    /** Items of the cart for the books. */
    record Items(@Nullable List<Item> items) {
        boolean good() {
            return some(items) && Objects.requireNonNull(items).stream().allMatch(Item::good);
        }

        Map<String, ItemImport> byId() {
            Map<String, ItemImport> byId = new LinkedHashMap<>();
            Objects.requireNonNullElse(items, List.<Item>of())
                    .forEach(item -> byId.put(
                            Objects.requireNonNull(item.id), new ItemImport(item.code, item.cost, item.stockLevel)));
            return byId;
        }
    }

    /** One of them, with what the cart cannot know. */
    record Item(
            @Nullable String id,
            @Nullable String code,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal stockLevel) {
        boolean good() {
            return id != null && !id.isBlank() && (cost == null || cost.signum() >= 0);
        }
    }

    /** Items of the books for the cart, with their free stock as quantity. */
    record Exported(@Nullable List<CartItem> items) {
        boolean good() {
            return some(items)
                    && Objects.requireNonNull(items).stream()
                            .allMatch(item -> item.sku() != null && !item.sku().isBlank());
        }

        /** Absent texts are empty ones. */
        List<CartItem> whole() {
            return Objects.requireNonNullElse(items, List.<CartItem>of()).stream()
                    .map(item -> new CartItem(
                            item.cartItemId(),
                            item.sku(),
                            Objects.requireNonNullElse(item.name(), ""),
                            Objects.requireNonNullElse(item.description(), ""),
                            item.price(),
                            item.quantity(),
                            item.active(),
                            null))
                    .toList();
        }
    }

    /** Customers of the books for the cart. */
    record ExportedCustomers(@Nullable List<CartCustomer> customers) {
        boolean good() {
            return some(customers)
                    && Objects.requireNonNull(customers).stream()
                            .allMatch(customer ->
                                    customer.email() != null && customer.email().contains("@"));
        }

        List<CartCustomer> whole() {
            return Objects.requireNonNullElse(customers, List.<CartCustomer>of()).stream()
                    .map(customer -> new CartCustomer(
                            customer.cartCustomerId(),
                            Objects.requireNonNullElse(customer.firstName(), ""),
                            Objects.requireNonNullElse(customer.lastName(), ""),
                            Objects.requireNonNullElse(customer.company(), ""),
                            customer.email(),
                            Objects.requireNonNullElse(customer.phone(), ""),
                            Objects.requireNonNullElseGet(customer.billing(), Address::none),
                            Objects.requireNonNullElseGet(customer.shipping(), Address::none),
                            null))
                    .toList();
        }
    }
}

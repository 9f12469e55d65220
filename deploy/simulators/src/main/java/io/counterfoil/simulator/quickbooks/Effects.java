package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a transaction does to stock and to balances. A pending one does nothing. */
record Effects(Map<Target, BigDecimal> amounts) {

    static final String ON_HAND = "QuantityOnHand";
    static final String ON_SALES_ORDER = "QuantityOnSalesOrder";
    static final String BALANCE = "Balance";
    static final Effects NONE = new Effects(Map.of());

    /** A figure of a record, such as the quantity on hand of an item. */
    record Target(String id, String figure) {}

    Effects {
        amounts = Map.copyOf(amounts);
    }

    static Effects of(Entry entry) {
        if (Edits.isTrue(entry.ret(), "IsPending")) {
            return NONE;
        }
        return switch (entry.kind()) {
            case SALES_RECEIPT -> quantities(entry, ON_HAND, -1);
            case INVOICE -> quantities(entry, ON_HAND, -1).plus(balance(entry, 1));
            case CREDIT_MEMO -> quantities(entry, ON_HAND, 1).plus(balance(entry, -1));
            case SALES_ORDER -> isOpen(entry) ? quantities(entry, ON_SALES_ORDER, 1) : NONE;
            case RECEIVE_PAYMENT -> balance(entry, -1);
            case INVENTORY_ADJUSTMENT -> differences(entry);
            default -> NONE;
        };
    }

    Effects plus(Effects other) {
        return combined(other, 1);
    }

    Effects minus(Effects other) {
        return combined(other, -1);
    }

    private Effects combined(Effects other, int sign) {
        Map<Target, BigDecimal> all = new HashMap<>(amounts);
        other.amounts.forEach((target, amount) -> all.merge(target, times(amount, sign), BigDecimal::add));
        return new Effects(all);
    }

    private static boolean isOpen(Entry order) {
        return !Edits.isTrue(order.ret(), "IsManuallyClosed") && !Edits.isTrue(order.ret(), "IsFullyInvoiced");
    }

    private static Effects quantities(Entry entry, String figure, int sign) {
        Map<Target, BigDecimal> amounts = new HashMap<>();
        lines(entry.ret()).filter(line -> line.child("ItemRef").isPresent()).forEach(line -> {
            BigDecimal quantity = Amounts.of(line, "Quantity").orElse(BigDecimal.ONE);
            amounts.merge(new Target(item(line), figure), times(quantity, sign), BigDecimal::add);
        });
        return new Effects(amounts);
    }

    private static Effects differences(Entry entry) {
        Map<Target, BigDecimal> amounts = new HashMap<>();
        lines(entry.ret())
                .forEach(line -> amounts.merge(
                        new Target(item(line), ON_HAND),
                        Amounts.of(line, "QuantityDifference").orElse(BigDecimal.ZERO),
                        BigDecimal::add));
        return new Effects(amounts);
    }

    private static Effects balance(Entry entry, int sign) {
        String customer = entry.ret().text("CustomerRef", "ListID").orElse("");
        BigDecimal amount = Settlement.total(entry).add(Settlement.discounts(entry));
        return new Effects(Map.of(new Target(customer, BALANCE), times(amount, sign)));
    }

    private static Stream<Node> lines(Node ret) {
        return ret.children().stream()
                .filter(field ->
                        field.name().endsWith("LineRet") || field.name().endsWith("LineGroupRet"))
                .flatMap(line -> line.name().endsWith("LineRet") ? Stream.of(line) : lines(line));
    }

    private static String item(Node line) {
        return line.text("ItemRef", "ListID").orElse("");
    }

    private static BigDecimal times(BigDecimal amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }
}

package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Planner;
import io.counterfoil.queue.plan.Sale;
import io.counterfoil.queue.plan.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** QuickBooks' total is the cart's, to the cent, or the order is held for a reason that it really has. */
class PostingPropertiesTest {

    private static final UUID STORE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final int ORDERS = 10_000;
    private static final int CHANGES = 200;
    /** A full company file is slow. */
    private static final int ORDERS_OF_A_COMPANY = 250;

    /** What a shop may have chosen, and for which reasons an order may then be held that is sound in itself. */
    private static final String CREATES =
            "\"unmapped\": \"CREATE\", \"incomeAccount\": \"Sales\", \"cogsAccount\": \"Cost of Goods Sold\","
                    + " \"assetAccount\": \"Inventory Asset\"";

    private static final String WHOLESALE = "\"policy\": \"WHOLESALE_ONLY\", \"genericCustomer\": \"Online Customer\"";

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "\"taxItem\": \"Web Tax\", \"items\": {\"createAs\": \"ASSEMBLY\", " + CREATES + "}, \"customers\": {"
                    + WHOLESALE + "}",
            Set.of("ITEM_NOT_MAPPED"),
            "\"taxItem\": \"Web Tax\", \"items\": {\"unmapped\": \"HOLD\"}, \"customers\": {\"linkByEmail\": true, \"linkByName\": true}",
            Set.of("ITEM_NOT_MAPPED"),
            "\"taxItem\": \"Web Tax\", \"orderType\": \"INVOICE\", \"items\": {\"createAs\": \"INVENTORY\", " + CREATES
                    + "}",
            Set.of("ITEM_NOT_MAPPED"),
            "\"taxItem\": \"Web Tax\", \"missingMethods\": \"LEAVE_OUT\", \"items\": {\"oneGenericItem\": \"Web Item\"}",
            Set.of(),
            "\"taxItem\": \"Web Tax\", \"roundingItem\": \"Web Rounding\"",
            Set.of(),
            "\"taxItem\": \"Web Tax\", \"orderType\": \"BY_PAYMENT_METHOD\", \"toBeEmailed\": true",
            Set.of(),
            "\"taxItem\": \"Web Tax\", \"orderType\": \"SALES_ORDER\", \"taxStrategy\": \"LINES\"",
            Set.of(),
            "\"orderType\": \"INVOICE\", \"pending\": true",
            Set.of("TAX_NOT_MATCHED"),
            "\"taxStrategy\": \"SALES_TAX_ITEM\", \"roundingItem\": \"Web Rounding\"",
            Set.of("TAX_NOT_MATCHED"));

    private Company company = new Company();
    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void theTotalInQuickBooksIsTheCartsOrTheOrderIsHeld() {
        for (long seed = 1; seed <= ORDERS; seed++) {
            company = seed % ORDERS_OF_A_COMPANY == 0 ? new Company() : company;
            Order order = new WebOrder(seed).order();
            List<String> choices = CHOICES.keySet().stream().sorted().toList();
            String choice = choices.get((int) (seed % choices.size()));
            try {
                check(order, choice);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", chosen: " + choice + ", " + order, e);
            }
        }
        assertTrue(tally.getOrDefault("entered", 0) > ORDERS / 2, tally::toString);
        assertTrue(tally.getOrDefault("computed by QuickBooks", 0) > ORDERS / 20, tally::toString);
        assertTrue(tally.getOrDefault("with a new item", 0) > 20, tally::toString);
        assertTrue(tally.getOrDefault("CREDIT_MEMO", 0) > ORDERS / 50, tally::toString);
        assertTrue(tally.getOrDefault("entered in Euro", 0) > ORDERS / 200, tally::toString);
        assertTrue(tally.getOrDefault("entered in Japanese Yen", 0) > ORDERS / 500, tally::toString);
        assertTrue(tally.getOrDefault("entered in Kuwaiti Dinar", 0) > 3, tally::toString);
        assertTrue(tally.getOrDefault("with a rounding line", 0) > ORDERS / 100, tally::toString);
    }

    @Test
    void aChangedOrderIsChangedInQuickBooksToTheCentAndOnce() {
        int changed = 0;
        for (long seed = 1; seed <= CHANGES; seed++) {
            Optional<Transaction> from = entered(new WebOrder(seed).order());
            Optional<Transaction> to = entered(new WebOrder(ORDERS + seed).order());
            if (from.isPresent()
                    && to.isPresent()
                    && from.get().form() == to.get().form()
                    && Objects.equals(from.get().customer(), to.get().customer())) {
                Transaction wanted = to.get();
                assertEquals(0, wanted.total().compareTo(company.change(from.get(), wanted)), "seed " + seed);
                changed++;
            }
        }
        assertTrue(changed > CHANGES / 8, changed + " changed");
    }

    private Optional<Transaction> entered(Order order) {
        Sale sale = new Sale(STORE, "Harbour Goods", Shops.WITH_TAX_ITEMS, company, order);
        return Planner.plan(sale).accept(new Plan.Cases<>() {
            @Override
            public Optional<Transaction> transaction(Transaction transaction) {
                return Optional.of(transaction);
            }

            @Override
            public Optional<Transaction> held(Plan.Held held) {
                return Optional.empty();
            }
        });
    }

    private void check(Order order, String choice) {
        Preferences chosen = order.number().endsWith("1") ? Shops.withRefundItem(choice) : Shops.having(choice);
        Sale sale = new Sale(STORE, "Harbour Goods", chosen, company, order);
        Planner.plan(sale).accept(new Plan.Cases<Void>() {
            @Override
            public Void transaction(Transaction transaction) {
                assertEquals(0, order.total().compareTo(company.enter(transaction)), "the total in QuickBooks");
                assertEquals(Set.of(), unsound(order, sale.preferences()));
                count(transaction);
                return null;
            }

            @Override
            public Void held(Plan.Held held) {
                Set<String> allowed = unsound(order, sale.preferences());
                held.reasons().stream()
                        .map(Reason::code)
                        .forEach(code -> assertTrue(
                                allowed.contains(code)
                                        || CHOICES.getOrDefault(choice, Set.of())
                                                .contains(code),
                                () -> held.reasons().toString()));
                tally.merge("held", 1, Integer::sum);
                return null;
            }
        });
    }

    /** Why the order must be held, found without the planner. */
    private static Set<String> unsound(Order order, Preferences chosen) {
        Set<String> reasons = new java.util.TreeSet<>();
        if (!Set.of("USD", "EUR", "JPY", "KWD").contains(order.currency())) {
            reasons.add("FOREIGN_CURRENCY");
        }
        if (amounts(order).anyMatch(amount -> amount.stripTrailingZeros().scale() > 2)) {
            reasons.add("AMOUNT_NOT_POSTABLE");
        }
        if (order.total().signum() < 0) {
            reasons.add("NEGATIVE_TOTAL");
        }
        BigDecimal off = order.total().subtract(sum(order));
        boolean rounded = chosen.roundingItem() != null && off.abs().compareTo(new BigDecimal("0.05")) <= 0;
        boolean refund = order.refundOf() != null;
        boolean explained = refund && chosen.money().refundItem() != null;
        if (!explained && (off.signum() != 0 && !rounded || refund && sum(order).signum() == 0)) {
            reasons.add(refund ? "REFUND_NOT_SPLIT" : "NOT_BALANCED");
        }
        if (order.lines().isEmpty() && sum(order).signum() == 0 && !(explained && off.signum() != 0)) {
            reasons.add("NO_LINES");
        }
        return reasons;
    }

    private static Stream<BigDecimal> amounts(Order order) {
        return Stream.of(
                        order.lines().stream().map(Order.Line::amount),
                        Stream.of(
                                        order.shippings(),
                                        order.handlings(),
                                        order.wrappings(),
                                        order.fees(),
                                        order.discounts(),
                                        order.giftCertificates(),
                                        order.rewardPoints())
                                .flatMap(List::stream)
                                .map(Order.Charge::amount),
                        Stream.of(order.tax(), order.total()))
                .flatMap(amounts -> amounts);
    }

    private static BigDecimal sum(Order order) {
        BigDecimal sum = order.tax();
        for (Order.Line line : order.lines()) {
            sum = sum.add(line.amount());
        }
        for (List<Order.Charge> more : List.of(order.shippings(), order.handlings(), order.wrappings(), order.fees())) {
            for (Order.Charge charge : more) {
                sum = sum.add(charge.amount());
            }
        }
        for (List<Order.Charge> less : List.of(order.discounts(), order.giftCertificates(), order.rewardPoints())) {
            for (Order.Charge charge : less) {
                sum = sum.subtract(charge.amount());
            }
        }
        return sum;
    }

    private void count(Transaction transaction) {
        tally.merge("entered", 1, Integer::sum);
        tally.merge("entered in " + transaction.customer().currency(), 1, Integer::sum);
        tally.merge(transaction.form().name(), 1, Integer::sum);
        if (!transaction.newItems().isEmpty()) {
            tally.merge("with a new item", 1, Integer::sum);
        }
        if (transaction.tax().signum() != 0) {
            tally.merge("computed by QuickBooks", 1, Integer::sum);
        }
        if (transaction.lines().stream().anyMatch(line -> line.items().contains("Web Rounding"))) {
            tally.merge("with a rounding line", 1, Integer::sum);
        }
    }
}

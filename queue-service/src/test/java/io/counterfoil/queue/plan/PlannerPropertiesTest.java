package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.AnOrder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Money is counted here in whole cents, with nothing of the planner's own arithmetic. */
class PlannerPropertiesTest {

    /** An order in cents. */
    record Cents(List<Long> lines, List<Long> discounts, List<Long> shippings, List<Long> fees, long tax) {

        long total() {
            return sum(lines) - sum(discounts) + sum(shippings) + sum(fees) + tax;
        }

        AnOrder order(long total) {
            return AnOrder.number("1")
                    .lines(lines.stream().map(cents -> line(cents)).toList())
                    .discounts(charges(discounts))
                    .shippings(charges(shippings))
                    .fees(charges(fees))
                    .tax(money(tax))
                    .total(money(total));
        }

        private static long sum(List<Long> cents) {
            return cents.stream().mapToLong(Long::longValue).sum();
        }

        private static Line line(long cents) {
            return AnOrder.line("SKU-" + cents % 7, "Thing", "2", money(cents));
        }

        private static Charge[] charges(List<Long> cents) {
            return cents.stream()
                    .map(amount -> AnOrder.charge("charge", money(amount)))
                    .toArray(Charge[]::new);
        }

        private static String money(long cents) {
            return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "." + String.format("%02d", Math.abs(cents) % 100);
        }
    }

    @Property(tries = 500)
    void aBalancedOrderIsPlannedToTheCentOrHeldBecauseItIsNegativeOrEmpty(@ForAll("orders") Cents cents) {
        Plan plan = plan(cents.order(cents.total()));

        plan.accept(new Plan.Cases<Void>() {
            @Override
            public Void transaction(Transaction receipt) {
                assertEquals(cents.total(), centsOf(receipt));
                assertEquals(Cents.money(cents.total()), receipt.total().toPlainString());
                return null;
            }

            @Override
            public Void held(Plan.Held held) {
                assertTrue(cents.total() < 0 || cents.lines().isEmpty(), () -> held.reasons()
                        .toString());
                return null;
            }
        });
    }

    @Property(tries = 500)
    void anUnbalancedOrderIsNeverPlanned(
            @ForAll("orders") Cents cents, @ForAll @LongRange(min = 1, max = 100_000) long off) {
        List<String> codes = plan(cents.order(cents.total() + off)).accept(new Plan.Cases<>() {
            @Override
            public List<String> transaction(Transaction receipt) {
                return List.of();
            }

            @Override
            public List<String> held(Plan.Held held) {
                return held.reasons().stream().map(Reason::code).toList();
            }
        });

        assertTrue(codes.contains("NOT_BALANCED"), codes::toString);
    }

    @Property(tries = 500)
    void anyTextIsPlannedWithinQuickBooksLimits(@ForAll String first, @ForAll String last, @ForAll String number) {
        plan(AnOrder.number("5")
                        .called(number)
                        .byGuest(first, last, "someone@example.com")
                        .lines(AnOrder.line(number, last, "3", "59.97")))
                .accept(new Plan.Cases<Void>() {
                    @Override
                    public Void transaction(Transaction receipt) {
                        assertTrue(receipt.customer().name().length() <= 41);
                        assertTrue(receipt.customer().distinctName().length() <= 41);
                        assertTrue(!receipt.customer().name().contains(":"));
                        assertTrue(receipt.marker().refNumber().matches("[ -~]{1,11}"));
                        assertTrue(receipt.memo().endsWith("[0f8fad5b-5-0]"));
                        return null;
                    }

                    @Override
                    public Void held(Plan.Held held) {
                        throw new AssertionError(held.reasons().toString());
                    }
                });
    }

    @Provide
    Arbitrary<Cents> orders() {
        Arbitrary<List<Long>> amounts =
                Arbitraries.longs().between(0, 10_000_000).list().ofMaxSize(8);
        Arbitrary<List<Long>> fees =
                Arbitraries.longs().between(-5_000, 5_000).list().ofMaxSize(3);
        return Combinators.combine(
                        amounts, amounts, amounts, fees, Arbitraries.longs().between(0, 1_000_000))
                .as(Cents::new);
    }

    private static Plan plan(AnOrder order) {
        return Planner.plan(
                new Sale(PlannerTest.STORE, "Shop", PlannerTest.ALL_CHOSEN, BooksFacts.unread("USD"), order.build()));
    }

    private static long centsOf(Transaction receipt) {
        return receipt.lines().stream()
                .mapToLong(line -> Long.parseLong(line.amount().toPlainString().replace(".", "")))
                .sum();
    }
}

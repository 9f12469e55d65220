package io.counterfoil.queue.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.AnOrder;
import java.util.List;
import java.util.UUID;

/** A shop with what it has chosen, whose orders are planned. */
record Shop(Preferences chosen, BooksFacts books) {

    private static final String ITEMS = """
            {"exportMode": "AUTOMATIC", "documentPrefix": "W", "defaultItem": "Web Item", "shippingItem": "Web Shipping",
            "feeItem": "Web Fee", "discountItem": "Web Discount", "handlingItem": "Web Handling",
            "wrappingItem": "Web Wrapping", "giftCertificateItem": "Gift Certificate", "rewardPointsItem": "Points"%s}
            """;

    /** Every item but those for tax and rounding, and more; quotation marks may be single ones. */
    static Shop choosing(String... more) {
        String rest =
                String.join("", List.of(more).stream().map(one -> ", " + one).toList());
        try {
            return new Shop(
                    Wire.mapper().readValue(ITEMS.formatted(rest.replace('\'', '"')), Preferences.class),
                    BooksFacts.unread("USD"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(rest, e);
        }
    }

    Shop with(BooksFacts read) {
        return new Shop(chosen, read);
    }

    Plan plan(AnOrder order) {
        return Planner.plan(new Sale(
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                "Harbour Goods",
                chosen,
                books,
                order.build()));
    }

    Transaction entered(AnOrder order) {
        return plan(order).accept(new Plan.Cases<>() {
            @Override
            public Transaction transaction(Transaction transaction) {
                return transaction;
            }

            @Override
            public Transaction held(Plan.Held held) {
                throw new AssertionError("held: " + held.reasons());
            }
        });
    }

    List<Reason> held(AnOrder order) {
        return plan(order).accept(new Plan.Cases<>() {
            @Override
            public List<Reason> transaction(Transaction transaction) {
                throw new AssertionError("entered: " + transaction);
            }

            @Override
            public List<Reason> held(Plan.Held held) {
                return held.reasons();
            }
        });
    }
}

package io.counterfoil.queue.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people put right of one order here, because the shop cannot: it holds for this document, whatever the shop says.
 *
 * @param email in place of the buyer's
 * @param withoutEmail never "To be e-mailed"
 * @param roundingCap in place of the preference
 * @param date in place of the order's
 * @param effective no longer pending in QuickBooks, whatever the preference says
 */
record Corrections(
        @Nullable String email,
        boolean withoutEmail,
        @Nullable BigDecimal roundingCap,
        @Nullable LocalDate date,
        boolean effective) {

    static final Corrections NONE = new Corrections(null, false, null, null, false);

    private static final ObjectMapper JSON = Wire.mapper();

    Corrections email(String other) {
        return new Corrections(other, withoutEmail, roundingCap, date, effective);
    }

    Corrections notEmailed() {
        return new Corrections(email, true, roundingCap, date, effective);
    }

    Corrections roundingCap(BigDecimal other) {
        return new Corrections(email, withoutEmail, other, date, effective);
    }

    Corrections date(LocalDate other) {
        return new Corrections(email, withoutEmail, roundingCap, other, effective);
    }

    Corrections madeEffective() {
        return new Corrections(email, withoutEmail, roundingCap, date, true);
    }

    Order of(Order order) {
        if (email == null && date == null) {
            return order;
        }
        ObjectNode copy = JSON.valueToTree(order);
        if (email != null) {
            ((ObjectNode) copy.get("buyer")).put("email", email);
        }
        if (date != null) {
            copy.put("orderDate", date.toString());
        }
        return read(copy, Order.class);
    }

    Preferences of(Preferences preferences) {
        if (!withoutEmail && roundingCap == null && !effective) {
            return preferences;
        }
        ObjectNode copy = JSON.valueToTree(preferences);
        if (withoutEmail) {
            copy.put("toBeEmailed", false);
        }
        if (effective) {
            copy.put("pending", false);
        }
        if (roundingCap != null) {
            copy.put("roundingCap", roundingCap.toPlainString());
        }
        return read(copy, Preferences.class);
    }

    private static <T> T read(ObjectNode copy, Class<T> type) {
        try {
            return JSON.treeToValue(copy, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy that cannot be read: " + type, e);
        }
    }
}

package io.counterfoil.queue.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.BadQuestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a fix.
 *
 * @param document the order whose hold shows the fix
 * @param about as the fix says it
 * @param all to all orders whose holds show the same fix
 * @param preview nothing is changed, only counted
 */
record FixOrder(
        FixKind fix,
        UUID document,
        @Nullable String about,
        boolean all,
        boolean preview,
        @Nullable String listId,
        @Nullable BigDecimal amount,
        @Nullable String email,
        @Nullable LocalDate date) {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"()]+@[^@\\s,;<>\"()]+\\.[^@\\s,;<>\"().]{2,}");
    private static final int LONGEST_EMAIL = 1023;
    private static final String HOW =
            "Send {\"fix\", \"document\", \"about\", \"all\", \"preview\"} and what the fix needs"
                    + " in \"listId\", \"amount\", \"email\" or \"date\".";

    static FixOrder parse(@Nullable String text) {
        try {
            Body sent = text == null ? null : JSON.readValue(text, Body.class);
            if (sent == null) {
                throw new BadQuestion(HOW);
            }
            return sent.checked();
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The body is not JSON as expected. " + HOW, e);
        }
    }

    /** What is put right of the one order; mappings are the store's. */
    Corrections corrected(Corrections before) {
        return switch (fix) {
            case RAISE_ROUNDING_CAP -> before.roundingCap(needed("amount", amount));
            case CORRECT_EMAIL -> before.email(needed("email", email));
            case SEND_WITHOUT_EMAIL -> before.notEmailed();
            case CHANGE_DATE -> before.date(needed("date", date));
            case MAP_SKU,
                    LINK_CUSTOMER,
                    LINK_PAYMENT_METHOD,
                    LINK_SHIP_METHOD,
                    CHOOSE_ITEM,
                    RELEASE_AGAIN,
                    SAY_NOT_IN_QUICKBOOKS,
                    LEAVE_OUT,
                    CHANGE_IN_QUICKBOOKS,
                    CORRECTED_BY_HAND -> before;
        };
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new BadQuestion("\"" + field + "\" is missing. " + HOW);
        }
        return value;
    }

    /** As it is sent. */
    private record Body(
            @Nullable String fix,
            @Nullable UUID document,
            @Nullable String about,
            @Nullable Boolean all,
            @Nullable Boolean preview,
            @Nullable String listId,
            @Nullable String amount,
            @Nullable String email,
            @Nullable String date) {

        @JsonCreator
        Body {}

        FixOrder checked() {
            FixOrder order = new FixOrder(
                    Arrays.stream(FixKind.values())
                            .filter(kind -> kind.name().equals(fix))
                            .findFirst()
                            .orElseThrow(() -> new BadQuestion(
                                    "\"fix\" is one of " + Arrays.toString(FixKind.values()) + ". " + HOW)),
                    needed("document", document),
                    about == null || about.isBlank() ? null : about.strip(),
                    Boolean.TRUE.equals(all),
                    Boolean.TRUE.equals(preview),
                    listId,
                    amount == null ? null : cap(amount),
                    email == null ? null : address(email),
                    date == null ? null : day(date));
            order.corrected(Corrections.NONE);
            return order;
        }

        private static BigDecimal cap(String text) {
            if (!text.matches("[01](\\.\\d{1,2})?") || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
                throw new BadQuestion("\"amount\" is the most that the rounding line may be: 0.00 to 1.00.");
            }
            return new BigDecimal(text);
        }

        private static String address(String text) {
            String stripped = text.strip();
            if (stripped.length() > LONGEST_EMAIL || !EMAIL.matcher(stripped).matches()) {
                throw new BadQuestion("\"email\" is no e-mail address.");
            }
            return stripped;
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new BadQuestion("\"date\" is a day such as 2026-12-31.", e);
            }
        }
    }
}

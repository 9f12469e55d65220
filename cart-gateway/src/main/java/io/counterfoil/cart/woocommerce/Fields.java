package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a JSON object of WooCommerce's, in its ways: amounts are strings, times have no zone. */
record Fields(JsonNode node) {

    /** No exponents: a few characters must not become a number that fills the memory. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");

    Fields in(String name) {
        return new Fields(node.path(name));
    }

    Stream<Fields> each(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).map(Fields::new);
    }

    /** Text for people, with HTML's entities decoded; empty when absent or null. */
    String text(String name) {
        return HtmlText.decode(code(name));
    }

    /** Text as it stands; empty when absent or null. */
    String code(String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? "" : value.asText();
    }

    Optional<BigDecimal> amount(String name) {
        String text = code(name);
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    Optional<LocalDateTime> local(String name) {
        try {
            return code(name).isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(code(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> instant(String name) {
        return local(name).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}

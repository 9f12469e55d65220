package io.counterfoil.cart.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a JSON object: amounts are strings or numbers, times have no zone. */
public record Fields(JsonNode node) {

    public Fields in(String name) {
        return new Fields(node.path(name));
    }

    public Stream<Fields> each(String name) {
        return in(name).elements();
    }

    /** When this is a list. */
    public Stream<Fields> elements() {
        return StreamSupport.stream(node.spliterator(), false).map(Fields::new);
    }

    /** Text for people, with HTML's entities decoded; empty when absent or null. */
    public String text(String name) {
        return HtmlText.decode(code(name));
    }

    /** Text as it stands; empty when absent or null. */
    public String code(String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? "" : value.asText();
    }

    public Optional<BigDecimal> amount(String name) {
        return Amount.read(code(name));
    }

    public Optional<LocalDateTime> local(String name) {
        try {
            return code(name).isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(code(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<Instant> instant(String name) {
        return local(name).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}

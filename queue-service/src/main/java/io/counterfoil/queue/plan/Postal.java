package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Work.PostalAddress;
import java.util.List;
import java.util.stream.Stream;

/** A shop's address as QuickBooks keeps it. Addresses are free text: what is too long is shortened, and that is said. */
public record Postal(PostalAddress address, boolean shortened) {

    public static Postal of(Order.Address from) {
        List<String> lines = Stream.of(
                        from.firstName() + " " + from.lastName(), from.company(), from.line1(), from.line2())
                .map(PlainText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        return of(
                lines,
                PlainText.clean(from.city()),
                PlainText.clean(from.state()),
                PlainText.clean(from.postcode()),
                PlainText.clean(from.country()));
    }

    private static Postal of(List<String> lines, String city, String state, String postcode, String country) {
        PostalAddress whole = new PostalAddress(lines, city, state, postcode, country);
        PostalAddress fitting = new PostalAddress(
                lines.stream()
                        .limit(Limits.ADDRESS_LINES)
                        .map(line -> PlainText.cut(line, Limits.ADDRESS_LINE))
                        .toList(),
                PlainText.cut(city, Limits.CITY),
                PlainText.cut(state, Limits.STATE),
                PlainText.cut(postcode, Limits.POSTAL_CODE),
                PlainText.cut(country, Limits.COUNTRY));
        return new Postal(fitting, !fitting.equals(whole));
    }
}

package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What records have in common that come back. */
final class Returned {

    private Returned() {}

    static Version version(Reply.Entry record) {
        return new Version(record.id(), record.field("EditSequence"));
    }

    /** Lists without parents have names only. */
    static String fullName(Reply.Entry record) {
        return record.field("FullName").isEmpty() ? record.field("Name") : record.field("FullName");
    }

    /** Lists that cannot be switched off do not say. */
    static boolean active(Reply.Entry record) {
        return record.field("IsActive").isEmpty() || record.flag("IsActive");
    }

    static Address address(Optional<Reply.Entry> address) {
        return address.map(Returned::address).orElse(new Address(List.of(), "", "", "", ""));
    }

    private static Address address(Reply.Entry address) {
        List<String> lines = IntStream.rangeClosed(1, Limits.ADDRESS_LINES)
                .mapToObj(line -> address.field("Addr" + line))
                .filter(line -> !line.isEmpty())
                .toList();
        return new Address(
                lines,
                address.field("City"),
                address.field("State"),
                address.field("PostalCode"),
                address.field("Country"));
    }
}

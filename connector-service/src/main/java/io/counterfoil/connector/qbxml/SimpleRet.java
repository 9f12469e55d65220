package io.counterfoil.connector.qbxml;

/**
 * A record of a small list as QuickBooks has it: a payment method, a ship method, terms, a class, a sales tax code, ...
 *
 * @param kind as qbXML names it: {@code PaymentMethod}, {@code Class}, ...
 * @param fullName with its parents, separated by colons
 */
public record SimpleRet(
        String kind, Version version, String timeModified, String name, String fullName, boolean active) {

    public static SimpleRet from(Reply.Entry record) {
        return new SimpleRet(
                record.element().replaceFirst("Ret$", ""),
                Returned.version(record),
                record.field("TimeModified"),
                record.field("Name"),
                Returned.fullName(record),
                Returned.active(record));
    }
}

package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer as QuickBooks has it.
 *
 * @param fullName with its parents, separated by colons
 * @param externalGuid in braces; empty when it has none
 * @param balance what it owes; null when not told
 */
public record CustomerRet(
        Version version,
        String timeModified,
        String name,
        String fullName,
        boolean active,
        String companyName,
        String firstName,
        String lastName,
        Address billAddress,
        Address shipAddress,
        String phone,
        String email,
        String externalGuid,
        @Nullable Referred salesTaxCode,
        @Nullable BigDecimal balance) {

    public static CustomerRet from(Reply.Entry record) {
        return new CustomerRet(
                Returned.version(record),
                record.field("TimeModified"),
                record.field("Name"),
                Returned.fullName(record),
                Returned.active(record),
                record.field("CompanyName"),
                record.field("FirstName"),
                record.field("LastName"),
                Returned.address(record.child("BillAddress")),
                Returned.address(record.child("ShipAddress")),
                record.field("Phone"),
                record.field("Email"),
                record.field("ExternalGUID"),
                record.ref("SalesTaxCodeRef").orElse(null),
                record.number("Balance").orElse(null));
    }
}

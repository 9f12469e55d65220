package io.counterfoil.connector.qbxml;

/**
 * An account as QuickBooks has it.
 *
 * @param fullName with its parents, separated by colons
 * @param type such as {@code Income}, {@code Bank}, {@code CostOfGoodsSold}
 * @param number empty where accounts have none
 */
public record AccountRet(
        Version version,
        String timeModified,
        String name,
        String fullName,
        boolean active,
        String type,
        String number) {

    public static AccountRet from(Reply.Entry record) {
        return new AccountRet(
                Returned.version(record),
                record.field("TimeModified"),
                record.field("Name"),
                Returned.fullName(record),
                Returned.active(record),
                record.field("AccountType"),
                record.field("AccountNumber"));
    }
}

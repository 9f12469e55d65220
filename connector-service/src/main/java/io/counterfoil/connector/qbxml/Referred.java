package io.counterfoil.connector.qbxml;

/**
 * What a reference in an answer names.
 *
 * @param listId empty when QuickBooks did not tell it
 * @param fullName with its parents, separated by colons; empty when not told
 */
public record Referred(String listId, String fullName) {

    static Referred from(Reply.Entry entry) {
        return new Referred(entry.field("ListID"), entry.field("FullName"));
    }
}

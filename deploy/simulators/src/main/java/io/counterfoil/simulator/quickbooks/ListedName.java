package io.counterfoil.simulator.quickbooks;

/** A customer or an item of the company file, for those who look from outside; {@code type} is QuickBooks' word. */
public record ListedName(String listId, String fullName, String type, String externalGuid) {

    static ListedName of(Entry entry) {
        return new ListedName(
                entry.id(),
                entry.fullName(),
                entry.kind().element(),
                entry.ret().text("ExternalGUID").orElse(""));
    }
}

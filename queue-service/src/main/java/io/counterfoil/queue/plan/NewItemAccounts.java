package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.ItemPreferences;
import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.books.BookRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of items that are created: picked from QuickBooks' list, and of a type that QuickBooks takes for it. */
public record NewItemAccounts(ItemPreferences chosen, BooksFacts books) {

    private static final Set<String> INCOME = Set.of("Income", "OtherIncome");
    private static final Set<String> ASSET = Set.of("OtherCurrentAsset", "OtherAsset");
    private static final Set<String> COGS = Set.of("CostOfGoodsSold");
    private static final Set<String> EXPENSE = Set.of("Expense", "OtherExpense", "CostOfGoodsSold");

    /** Why no item can be created; empty when all of them are well. */
    public List<Reason> missing() {
        if (!books.known(BooksList.ACCOUNTS)) {
            return List.of(NamedRecords.unread("accounts", "Sync Items and Accounts"));
        }
        boolean stock = isStock();
        return Stream.of(
                        missing("income account", chosen.incomeAccount(), true, INCOME),
                        missing("asset account", chosen.assetAccount(), stock, ASSET),
                        missing("cost of goods sold account", chosen.cogsAccount(), stock, COGS),
                        missing("expense account", stock ? null : chosen.expenseAccount(), false, EXPENSE))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the kind that the store creates; only when none is missing. */
    public NewItem.Accounts accounts() {
        boolean stock = isStock();
        return new NewItem.Accounts(
                account(chosen.incomeAccount()).orElseThrow(),
                account(stock ? chosen.cogsAccount() : null).orElse(null),
                account(stock ? chosen.assetAccount() : null).orElse(null),
                account(stock ? null : chosen.expenseAccount()).orElse(null));
    }

    private boolean isStock() {
        return chosen.createAs() == CreateAs.INVENTORY || chosen.createAs() == CreateAs.ASSEMBLY;
    }

    private Optional<Listed> account(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(chosenName -> books.byName(BooksList.ACCOUNTS, chosenName))
                .map(record -> Listed.id(record.listId()));
    }

    private Optional<Reason> missing(String what, @Nullable String name, boolean needed, Set<String> types) {
        if (name == null) {
            return needed ? Optional.of(notChosen(what)) : Optional.empty();
        }
        Optional<BookRecord> record = books.byName(BooksList.ACCOUNTS, name).filter(BookRecord::active);
        if (record.isEmpty()) {
            return Optional.of(new Reason(
                    NamedRecords.NOT_IN_QUICKBOOKS,
                    "The " + what + " \"" + name
                            + "\" for created items is not in QuickBooks, or inactive. Choose another"
                            + " one; or, if it was changed there lately, run \"Sync Items and Accounts\"."));
        }
        String type = record.get().field("AccountType");
        return type.isEmpty() || types.contains(type)
                ? Optional.empty()
                : Optional.of(new Reason(
                        Products.ACCOUNT_NOT_FIT,
                        "The account \"" + name + "\" is of type " + type + ", which QuickBooks does not take as the "
                                + what
                                + " of an item. Choose one of type "
                                + String.join(" or ", types.stream().sorted().toList()) + "."));
    }

    private static Reason notChosen(String what) {
        return new Reason(
                ChosenItems.ITEM_NOT_CHOSEN, "Choose the " + what + " for created items in the store's preferences.");
    }
}

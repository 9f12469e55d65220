package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of QuickBooks' records for preferences that name one: they are picked from the lists as they were read last. */
final class PreferenceChoices {

    private static final int AT_ONCE = 200;
    /** What a choice can show; longer lists are typed, with these proposed. */
    private static final int MOST = 1_000;

    private static final Set<String> SALES_TAX = Set.of("salesTaxItems", "zeroTaxItem");

    private final ConsoleClient owners;
    private final Store store;
    private final Map<String, List<BooksRow>> read = new HashMap<>();

    PreferenceChoices(ConsoleClient owners, Store store) {
        this.owners = owners;
        this.store = store;
    }

    /** Empty when the preference names no record, or the list was never read. */
    List<String> of(String preference) {
        String list = list(preference);
        if (list == null) {
            return List.of();
        }
        boolean salesTax = SALES_TAX.contains(preference);
        return read.computeIfAbsent(list, this::all).stream()
                .filter(BooksRow::active)
                .filter(row -> !list.equals("items") || row.kind().startsWith("ItemSalesTax") == salesTax)
                .map(BooksRow::name)
                .toList();
    }

    /** The list of the books that it names a record of; null when it names none. */
    private static @Nullable String list(String preference) {
        String name = preference.substring(preference.lastIndexOf('.') + 1);
        if (name.endsWith("Item") || name.equals("salesTaxItems")) {
            return "items";
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("account")) {
            return "accounts";
        }
        return switch (name) {
            case "inClass" -> "classes";
            case "terms" -> "terms";
            case "taxableCode", "nonTaxableCode" -> "tax-codes";
            case "genericCustomer" -> "customers";
            default -> null;
        };
    }

    private List<BooksRow> all(String list) {
        List<BooksRow> rows = new ArrayList<>();
        String after = null;
        do {
            Question question = Question.get("/" + list).with("after", after).with("limit", AT_ONCE);
            BooksPart part = owners.books(store, question);
            rows.addAll(part.items());
            after = part.next();
        } while (after != null && rows.size() < MOST);
        return rows;
    }
}

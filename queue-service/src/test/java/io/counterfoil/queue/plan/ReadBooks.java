package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.queue.books.BookRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company file in US dollars, as far as its lists were read. */
final class ReadBooks implements BooksFacts {

    private final List<BookRecord> records = new ArrayList<>();
    private final Set<BooksList> whole = EnumSet.noneOf(BooksList.class);

    private BooksChanged.@Nullable Settings settings;

    /** Nothing is missing of the list. */
    ReadBooks whole(BooksList list) {
        whole.add(list);
        return this;
    }

    /** A ListID is the name with an L before it. */
    ReadBooks with(BooksList list, String... names) {
        for (String name : names) {
            records.add(new BookRecord(list, "L" + name, "Any", name, true, Map.of()));
        }
        return this;
    }

    ReadBooks withInactive(BooksList list, String name) {
        records.add(new BookRecord(list, "L" + name, "Any", name, false, Map.of()));
        return this;
    }

    ReadBooks withAccount(String name, String type) {
        records.add(new BookRecord(BooksList.ACCOUNTS, "L" + name, "Account", name, true, Map.of("AccountType", type)));
        return this;
    }

    ReadBooks withCustomer(String name, String email, boolean active) {
        records.add(new BookRecord(BooksList.CUSTOMERS, "L" + name, "Customer", name, active, Map.of("Email", email)));
        return this;
    }

    @Override
    public List<BookRecord> customersByEmail(String email) {
        return records.stream()
                .filter(record -> record.field("Email").equalsIgnoreCase(email))
                .toList();
    }

    ReadBooks withTax(String name, String rate) {
        records.add(new BookRecord(BooksList.ITEMS, "L" + name, "ItemSalesTax", name, true, Map.of("TaxRate", rate)));
        return this;
    }

    /** QuickBooks keeps US dollars and others. */
    ReadBooks withSeveralCurrencies() {
        settings = new BooksChanged.Settings(true, true, true, true, "US Dollar", null);
        return this;
    }

    @Override
    public Optional<BooksChanged.Settings> settings() {
        return Optional.ofNullable(settings);
    }

    @Override
    public Optional<String> homeCurrency() {
        return Optional.of("USD");
    }

    @Override
    public boolean known(BooksList list) {
        return whole.contains(list);
    }

    @Override
    public Optional<BookRecord> byName(BooksList list, String fullName) {
        return records.stream()
                .filter(record -> record.list() == list && record.name().equalsIgnoreCase(fullName))
                .findFirst();
    }
}

package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.plan.BooksFacts;
import io.counterfoil.queue.plan.Customer;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.plan.Transaction;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A simulated company file with every item that a shop may need, and what was read of its lists. */
final class Company implements BooksFacts {

    static final List<String> RATES = List.of("8.875", "7.25", "20", "6.35");

    private static final List<String> SKUS = List.of("FX-MUG", "FX-NAIL", "FX-ROPE", "FX-LAMP");
    private static final List<String> CHARGES =
            List.of("Web Handling", "Web Wrapping", "Web Gift Certificate", "Web Points", "Web Rounding", "Web Refund");
    /** The first is that of the books. */
    private static final Map<String, String> CURRENCIES = new TreeMap<>(Comparator.reverseOrder());

    static {
        CURRENCIES.putAll(Map.of("US Dollar", "USD", "Kuwaiti Dinar", "KWD", "Japanese Yen", "JPY", "Euro", "EUR"));
    }

    private static final Pattern LIST_ID = Pattern.compile("<ListID>([^<]+)</ListID>");

    private static final Pattern CURRENCY =
            Pattern.compile("<CurrencyRef>\\s*<ListID>[^<]*</ListID>\\s*<FullName>([^<]*)</FullName>");

    private final CompanyFile file = CompanyFile.inMemory(Clock.systemUTC(), 7, SKUS);
    private final Map<String, BookRecord> items = new HashMap<>();
    private final Map<String, BookRecord> accounts = new HashMap<>();
    private final Map<String, BookRecord> customers = new HashMap<>();
    /** ListIDs of those who were added for orders, by the currency that they have for ever. */
    private final Map<String, String> added = new HashMap<>();

    private int asked;
    private String lastAnswer = "";

    Company() {
        CHARGES.forEach(name -> add(
                name,
                "ItemOtherCharge",
                "<SalesOrPurchase><Price>0.00</Price><AccountRef><FullName>Sales</FullName></AccountRef></SalesOrPurchase>",
                Map.of()));
        RATES.forEach(rate -> add(
                "Tax " + rate,
                "ItemSalesTax",
                "<TaxRate>" + rate + "</TaxRate><TaxVendorRef><FullName>State Tax Board</FullName></TaxVendorRef>",
                Map.of("TaxRate", rate)));
        List.of("Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax")
                .forEach(this::read);
        SKUS.forEach(this::read);
        List.of("Sales", "Cost of Goods Sold", "Inventory Asset").forEach(this::readAccount);
        customer("Odalys Fennimore", "known@example.com");
        customer("Online Customer", "");
        CURRENCIES.forEach((name, code) -> ask("<CurrencyAddRq><CurrencyAdd><Name>" + name + "</Name><CurrencyCode>"
                + code + "</CurrencyCode></CurrencyAdd></CurrencyAddRq>"));
    }

    /** As connector-service tells it of the open company file. */
    @Override
    public Optional<BooksChanged.Settings> settings() {
        return Optional.of(new BooksChanged.Settings(true, true, true, true, "US Dollar", null));
    }

    @Override
    public Optional<String> homeCurrency() {
        return Optional.of("USD");
    }

    @Override
    public boolean known(BooksList list) {
        return records(list).isPresent();
    }

    private Optional<Map<String, BookRecord>> records(BooksList list) {
        return switch (list) {
            case ITEMS -> Optional.of(items);
            case ACCOUNTS -> Optional.of(accounts);
            case CUSTOMERS -> Optional.of(customers);
            default -> Optional.empty();
        };
    }

    @Override
    public List<BookRecord> customersByEmail(String email) {
        return customers.values().stream()
                .filter(customer -> customer.field("Email").equalsIgnoreCase(email))
                .toList();
    }

    @Override
    public Optional<BookRecord> byName(BooksList list, String fullName) {
        return records(list).map(records -> records.get(key(fullName)));
    }

    /** Enters it as connector-service would; what QuickBooks says is the total. */
    BigDecimal enter(Transaction transaction) {
        entered(transaction);
        return total(lastAnswer);
    }

    private Settled entered(Transaction transaction) {
        UUID task = UUID.randomUUID();
        transaction.newItems().forEach(this::create);
        Work.AddTransaction work =
                transaction.work(task, Work.Ref.known(customer(transaction.customer())), this::first);
        Errand errand = Errand.of(task, work);
        String answer = sent(errand.requests(Work.Ref::listId));
        Settled settled = (Settled) errand.verdict(AnswerReader.read(answer).orElseThrow());
        assertEquals(Outcome.CONFIRMED, settled.outcome(), answer);
        assertEquals(true, settled.succeeded(errand), answer);
        assertEquals(
                Optional.ofNullable(transaction.customer().currency()),
                text(answer, CURRENCY),
                "entered in its currency");
        lastAnswer = answer;
        return settled;
    }

    /** Enters one and changes it to the other, as connector-service would; what QuickBooks says then is the total. */
    BigDecimal change(Transaction from, Transaction to) {
        Settled entered = entered(from);
        to.newItems().forEach(this::create);
        UUID task = UUID.randomUUID();
        String mark = to.marker().orderKey() + "+1";
        Errand errand = Errand.of(
                task,
                new Work.ModTransaction(
                        Objects.requireNonNull(entered.remoteId()),
                        Objects.requireNonNull(entered.editSequence()),
                        mark,
                        to.remembering(mark).work(task, Work.Ref.known(customer(to.customer())), this::first)));
        assertEquals(new Verdict.NotExecuted(Evidence.ABSENT), looked(errand), "not changed yet");
        String answer = sent(errand.requests(Work.Ref::listId));
        Settled settled = (Settled) errand.verdict(AnswerReader.read(answer).orElseThrow());
        assertEquals(Outcome.CONFIRMED, settled.outcome(), answer);
        assertEquals(true, settled.succeeded(errand), answer);
        assertEquals(Outcome.CONFIRMED, ((Settled) looked(errand)).outcome(), "found by its mark");
        Settled again = (Settled) errand.verdict(
                AnswerReader.read(sent(errand.requests(Work.Ref::listId))).orElseThrow());
        assertEquals(3200, again.statusCode(), "the same change is never made twice");
        return total(answer);
    }

    /** Looked up, then added, as connector-service does; and known from then on. */
    private void create(NewItem item) {
        UUID task = UUID.randomUUID();
        Errand errand = Errand.of(task, item.work(task));
        Errand.Search search = errand.search(null);
        assertEquals(
                new Verdict.NotExecuted(Evidence.ABSENT),
                search.reading()
                        .apply(AnswerReader.read(sent(search.requests())).orElseThrow()));
        Settled added = (Settled) errand.verdict(
                AnswerReader.read(sent(errand.requests(Work.Ref::listId))).orElseThrow());
        assertEquals(Outcome.CONFIRMED, added.outcome(), added.toString());
        remember(item.name(), "Item", added.remoteId(), Map.of());
    }

    private String sent(List<Request> requests) {
        return process(requests.stream().map(Request::xml).collect(Collectors.joining()));
    }

    private void customer(String name, String email) {
        String added = ask("<CustomerAddRq><CustomerAdd><Name>" + name + "</Name></CustomerAdd></CustomerAddRq>");
        customers.put(
                key(name),
                new BookRecord(BooksList.CUSTOMERS, listId(added), "Customer", name, true, Map.of("Email", email)));
    }

    private void readAccount(String name) {
        String read = ask("<AccountQueryRq><FullName>" + name + "</FullName></AccountQueryRq>");
        accounts.put(key(name), new BookRecord(BooksList.ACCOUNTS, listId(read), "Account", name, true, Map.of()));
    }

    private Verdict looked(Errand errand) {
        Errand.Search search = errand.search(null);
        String answer = sent(search.requests());
        return search.reading().apply(AnswerReader.read(answer).orElseThrow());
    }

    /** One that is there; for all others one of their currency, added as connector-service would. */
    private String customer(Customer customer) {
        if (customer.listId() != null) {
            return customer.listId();
        }
        return customer.currency() == null
                ? customers.get(key("Odalys Fennimore")).listId()
                : added.computeIfAbsent(customer.currency(), currency -> {
                    UUID task = UUID.randomUUID();
                    return listId(sent(Errand.of(task, customer.work("Abroad " + currency, task))
                            .requests(Work.Ref::listId)));
                });
    }

    private static Optional<String> text(String answer, Pattern pattern) {
        Matcher found = pattern.matcher(answer);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** An invoice tells no total: QuickBooks shows what is due. */
    private static BigDecimal total(String answer) {
        return amount(answer, "TotalAmount")
                .or(() -> amount(answer, "BalanceRemaining"))
                .orElseThrow();
    }

    private static Optional<BigDecimal> amount(String answer, String element) {
        Matcher found = Pattern.compile("<" + element + ">([^<]+)</").matcher(answer);
        return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
    }

    private Work.Ref first(List<String> names) {
        return names.stream()
                .flatMap(name -> byName(BooksList.ITEMS, name).stream())
                .findFirst()
                .map(item -> Work.Ref.known(item.listId()))
                .orElseThrow(() -> new AssertionError("none of these items is there: " + names));
    }

    private void add(String name, String kind, String fields, Map<String, String> told) {
        String request = "<" + kind + "AddRq><" + kind + "Add><Name>" + name + "</Name>" + fields + "</" + kind
                + "Add></" + kind + "AddRq>";
        remember(name, kind, listId(ask(request)), told);
    }

    private void read(String name) {
        remember(name, "Item", listId(ask("<ItemQueryRq><FullName>" + name + "</FullName></ItemQueryRq>")), Map.of());
    }

    private void remember(String name, String kind, String listId, Map<String, String> told) {
        items.put(key(name), new BookRecord(BooksList.ITEMS, listId, kind, name, true, told));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String listId(String answer) {
        Matcher found = LIST_ID.matcher(answer);
        assertEquals(true, found.find(), answer);
        return found.group(1);
    }

    private String ask(String request) {
        return process(request.replaceFirst("Rq>", "Rq requestID=\"1\">"));
    }

    private String process(String requests) {
        return file.process(MessageSet.of("S" + ++asked, List.of(requests)), "").response();
    }
}

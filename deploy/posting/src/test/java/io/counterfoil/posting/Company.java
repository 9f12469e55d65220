package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.plan.BooksFacts;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.plan.Transaction;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A simulated company file with every item that a shop may need, and what was read of its lists. */
final class Company implements BooksFacts {

    static final List<String> RATES = List.of("8.875", "7.25", "20", "6.35");

    private static final List<String> SKUS = List.of("FX-MUG", "FX-NAIL", "FX-ROPE", "FX-LAMP");
    private static final List<String> CHARGES =
            List.of("Web Handling", "Web Wrapping", "Web Gift Certificate", "Web Points", "Web Rounding");
    private static final Pattern LIST_ID = Pattern.compile("<ListID>([^<]+)</ListID>");

    private final CompanyFile file = CompanyFile.inMemory(Clock.systemUTC(), 7, SKUS);
    private final Map<String, BookRecord> items = new HashMap<>();
    private final Map<String, BookRecord> accounts = new HashMap<>();
    private final Map<String, BookRecord> customers = new HashMap<>();
    private int asked;

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
        UUID task = UUID.randomUUID();
        transaction.newItems().forEach(this::create);
        String customer = Optional.ofNullable(transaction.customer().listId())
                .orElseGet(() -> customers.get(key("Odalys Fennimore")).listId());
        Work.AddTransaction work = transaction.work(task, Work.Ref.known(customer), this::first);
        Errand errand = Errand.of(task, work);
        String answer = sent(errand.requests(Work.Ref::listId));
        Settled settled = (Settled) errand.verdict(AnswerReader.read(answer).orElseThrow());
        assertEquals(Outcome.CONFIRMED, settled.outcome(), answer);
        assertEquals(true, settled.succeeded(errand), answer);
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

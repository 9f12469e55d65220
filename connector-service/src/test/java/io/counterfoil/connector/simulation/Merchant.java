package io.counterfoil.connector.simulation;

import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.login.Login;
import io.counterfoil.events.Form;
import io.counterfoil.events.Work;
import io.counterfoil.simulator.quickbooks.Answer;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A store, its company file and a Web Connector without trouble. */
final class Merchant {

    static final Work.PostalAddress ADDRESS =
            new Work.PostalAddress(List.of("12 Harbour Way"), "Albany", "NY", "12207", "US");

    final VirtualClock clock = new VirtualClock();
    final Chance chance = new Chance(7);
    final VirtualService service = new VirtualService(chance, clock);
    final UUID store = chance.uuid();
    final UUID tenant = chance.uuid();
    final UUID operation = chance.uuid();
    final CompanyFile books = CompanyFile.inMemory(clock, 7, List.of("MUG"));
    final Login login;
    /** What each exchange costs QuickBooks. */
    Duration perExchange = Duration.ofSeconds(1);

    /** Which task looks the item up. */
    UUID item = UUID.nameUUIDFromBytes(new byte[] {1});

    /** As what the next orders are entered. */
    Form form = Form.SALES_RECEIPT;

    private int orders;

    Merchant() {
        login = service.signUp(store, tenant, chance.uuid());
        books.putDataExt(login.ownerId(), "FileID", login.fileId());
    }

    /** How an update went. */
    record Update(int exchanges, String lastError) {}

    Task customer(String name) {
        UUID id = chance.uuid();
        return take(id, new Work.AddCustomer(name, "", "Zoë", "", ADDRESS, ADDRESS, "", "", id));
    }

    Task order(Task customer) {
        return order(customer, "Order");
    }

    Task order(Task customer, String memo) {
        UUID id = chance.uuid();
        String key = "key-" + ++orders;
        return take(
                id,
                new Work.AddTransaction(
                        form,
                        Work.Ref.firstOf(customer.id()),
                        LocalDate.of(2026, 11, 21),
                        "W" + orders,
                        memo + " [" + key + "]",
                        key,
                        id,
                        ADDRESS,
                        ADDRESS,
                        Work.Header.NONE,
                        false,
                        List.of(new Work.Line(
                                Work.Ref.firstOf(item().id()),
                                "½",
                                BigDecimal.ONE,
                                new BigDecimal("19.99"),
                                "Non",
                                null)),
                        new BigDecimal("19.99")));
    }

    private Task item() {
        return take(item, new Work.FindItem("MUG"));
    }

    Task take(UUID id, Work work) {
        Task task = Task.ordered(id, store, tenant, operation, work.getClass().getSimpleName(), work);
        service.transaction(() -> {
            service.ports.tasks().take(task);
            return true;
        });
        return task;
    }

    /** Everything that there is to do now. */
    Update update() {
        return update(books);
    }

    Update update(CompanyFile open) {
        Optional<String> ticket = service.authenticate(store);
        if (ticket.isEmpty()) {
            return new Update(0, "");
        }
        Session quickBooks = open.begin(login.ownerId());
        return update(ticket.get(), open, quickBooks);
    }

    private Update update(String ticket, CompanyFile open, Session quickBooks) {
        String facts = quickBooks.hostCompanyPreferences().response();
        for (int exchanges = 0; ; exchanges++) {
            String request = service.sendRequest(ticket, facts, open.path());
            facts = "";
            if (request.isEmpty()) {
                return closed(ticket, exchanges, service.lastError(ticket));
            }
            if (request.equals("NoOp")) {
                clock.pass(Duration.ofSeconds(5));
                continue;
            }
            Answer answer = quickBooks.process(request);
            clock.pass(perExchange);
            int percent = service.receiveResponse(ticket, answer.response(), answer.hresult(), answer.message());
            if (percent < 0) {
                return closed(ticket, exchanges + 1, service.lastError(ticket));
            }
            if (percent == 100) {
                return closed(ticket, exchanges + 1, "");
            }
        }
    }

    private Update closed(String ticket, int exchanges, String lastError) {
        service.close(ticket);
        return new Update(exchanges, lastError);
    }

    /** A session in which work is handed out and no answer comes. */
    void loseWork() {
        String ticket = service.authenticate(store).orElseThrow();
        Session quickBooks = books.begin(login.ownerId());
        quickBooks.process(
                service.sendRequest(ticket, quickBooks.hostCompanyPreferences().response(), books.path()));
        service.close(ticket);
    }

    String state(Task task) {
        return service.states().get(task.id());
    }
}

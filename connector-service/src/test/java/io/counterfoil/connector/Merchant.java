package io.counterfoil.connector;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.counterfoil.events.CartType;
import io.counterfoil.events.Event;
import io.counterfoil.events.Form;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.simulator.connector.ConnectorLog;
import io.counterfoil.simulator.connector.ConnectorSettings;
import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.quarkus.logging.Log;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** A merchant with one store, one company file and one Web Connector, seen from outside of connector-service. */
public final class Merchant {

    static final Work.PostalAddress ADDRESS =
            new Work.PostalAddress(List.of("Zoë Fennimore", "12 Harbour Way"), "Albany", "NY", "12207", "US");

    final UUID store = UUID.randomUUID();
    final UUID tenant = UUID.randomUUID();
    final UUID operation = UUID.randomUUID();
    final CompanyFile books = newBooks();
    private int position;

    private static CompanyFile newBooks() {
        try {
            return CompanyFile.open(Files.createTempDirectory("books"), List.of("FX-MUG"), Clock.systemDefaultZone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store that connector-service knows, and that no Web Connector has called for yet. */
    public static Merchant signedUp() {
        Merchant merchant = new Merchant();
        merchant.changes();
        await().until(() -> Database.knows(merchant.store));
        return merchant;
    }

    /** A store of which admin-api has not told yet, so that there is no work for it. */
    public static Merchant unknownToTheShop() {
        return new Merchant();
    }

    /** As if the database could not answer for as long as something is done. */
    public void whileTheDatabaseIsAway(Runnable something) {
        Database.open().useHandle(sql -> sql.execute("ALTER TABLE session RENAME TO session_away"));
        try {
            something.run();
        } finally {
            Database.open().useHandle(sql -> sql.execute("ALTER TABLE session_away RENAME TO session"));
        }
    }

    public UUID store() {
        return store;
    }

    /** The id of the task that is made next. */
    public UUID nextTask() {
        return NameUuid.of(store, position);
    }

    private void changes() {
        Wires.send(new StoreChanged(
                store,
                tenant,
                UUID.randomUUID(),
                1,
                "Harbour & Goods",
                CartType.WOOCOMMERCE,
                true,
                Instant.EPOCH,
                600,
                10,
                Preferences.initial()));
    }

    /** As admin-api calls. */
    public String token() {
        byte[] key = Base64.getUrlDecoder()
                .decode(ConfigProvider.getConfig().getValue("COUNTERFOIL_SERVICE_KEY", String.class));
        return Jwt.issuer("counterfoil")
                .subject("admin")
                .groups("service")
                .claim("tenant", tenant.toString())
                .expiresIn(60)
                .jws()
                .sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    public QwcFile login() {
        String path = "/internal/stores/" + store + "/web-connector/qwc";
        QwcFile file = QwcFile.parse(given().auth()
                .oauth2(token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return new QwcFile(
                file.appName(),
                URI.create(Soap.address()),
                file.appSupport(),
                file.userName(),
                file.ownerId(),
                file.fileId());
    }

    public String newPassword() {
        return given().auth()
                .oauth2(token())
                .post("/internal/stores/" + store + "/web-connector/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
    }

    /** A Web Connector in which the store's .qwc was added. */
    WebConnector webConnector() {
        QwcFile qwc = login();
        books.putDataExt(qwc.ownerId(), "FileID", qwc.fileId());
        return new WebConnector(
                qwc,
                newPassword(),
                books,
                ConnectorSettings.standard(),
                new ConnectorLog(Clock.systemUTC(), Log::debug));
    }

    TaskQueued item(String name) {
        return task("Item " + name, new Work.FindItem(name));
    }

    public TaskQueued customer(String name) {
        UUID id = nextTask();
        return task(
                id,
                "Customer " + name,
                new Work.AddCustomer(
                        name, "", "Zoë", "Fennimore", ADDRESS, ADDRESS, "+1 518 555 0100", "zoe@example.com", id));
    }

    /** A receipt over one line of each amount. */
    TaskQueued receipt(String number, TaskQueued customer, Work.Ref item, String total, String... amounts) {
        UUID id = nextTask();
        List<Work.Line> lines = Stream.of(amounts)
                .map(amount -> new Work.Line(item, "Enamel mug ½", BigDecimal.ONE, new BigDecimal(amount), "Non", null))
                .toList();
        String key = store.toString().substring(0, 8) + "-" + number + "-0";
        return task(
                id,
                "Order " + number,
                new Work.AddTransaction(
                        Form.SALES_RECEIPT,
                        Work.Ref.firstOf(customer.taskId()),
                        LocalDate.of(2026, 11, 21),
                        "W" + number,
                        "Order " + number + " [" + key + "]",
                        key,
                        id,
                        ADDRESS,
                        ADDRESS,
                        Work.Header.NONE,
                        false,
                        lines,
                        new BigDecimal(total)));
    }

    private TaskQueued task(String label, Work work) {
        return task(nextTask(), label, work);
    }

    private TaskQueued task(UUID id, String label, Work work) {
        return new TaskQueued(store, tenant, UUID.randomUUID(), operation, id, position++, null, label, work);
    }

    /** Queues the tasks as queue-service does and waits until the Web Connector would get work. */
    public void queues(TaskQueued... tasks) {
        List<Event> events = new ArrayList<>();
        events.add(new OperationQueued(
                store, tenant, UUID.randomUUID(), operation, OperationQueued.PUSH_ORDERS, Instant.now()));
        events.addAll(List.of(tasks));
        Wires.send(events.toArray(Event[]::new));
        await().until(() -> Database.tasks(store) >= tasks.length);
    }

    /** What became of the tasks, in the order in which they were told. */
    List<TaskSettled> settled(int count) {
        List<TaskSettled> settled = new ArrayList<>();
        Wires.until("sessions", SessionEvent.class, store, events -> {
            settled.clear();
            events.stream()
                    .filter(TaskSettled.class::isInstance)
                    .map(TaskSettled.class::cast)
                    .forEach(settled::add);
            return settled.size() >= count;
        });
        return settled;
    }
}

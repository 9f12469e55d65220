package io.counterfoil.cart.notice;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.ServiceCalls;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class NoticeTest {

    private final UUID tenant = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    MockMailbox mailbox;

    @AfterEach
    void forget() {
        sql("DELETE FROM poll WHERE tenant_id = ?", tenant);
    }

    @Test
    void writesOnceWhenACartFailsAndOnceWhenItWorksAgain() {
        UUID store = store("Harbour\r\nBcc: x@evil.example", "1 hour");
        String one = address();
        String other = address();
        addresses(store, "\"" + one + "\",\"" + other + "\"");
        eventually(one, 1);
        eventually(other, 1);
        Mail mail = to(one).get(0);
        assertEquals("Not in step: Harbour Bcc: x@evil.example", mail.getSubject());
        assertTrue(mail.getText().contains("The cart answered 401."), mail.getText());
        assertFalse(mail.getText().contains(other), "nobody sees the others");

        // Another kind of trouble is still the same trouble to whoever reads the letter.
        sql("UPDATE poll SET trouble_code = 'TIMED_OUT' WHERE store_id = ?", store);
        aLetterToSomebodyElse();
        assertEquals(1, to(one).size());

        sql(
                "UPDATE poll SET trouble_code = NULL, trouble_reason = NULL, trouble_since = NULL WHERE store_id = ?",
                store);
        eventually(one, 2);
        assertTrue(to(one).get(1).getSubject().startsWith("In step again"));
        aLetterToSomebodyElse();
        assertEquals(2, to(one).size());
    }

    @Test
    void writesNothingOfATroubleThatIsJustBegunOrOfAStoreThatIsStopped() {
        UUID fresh = store("Fresh", "10 seconds");
        String one = address();
        addresses(fresh, "\"" + one + "\"");
        UUID stopped = store("Stopped", "1 hour");
        sql("UPDATE poll SET running = false WHERE store_id = ?", stopped);
        String other = address();
        addresses(stopped, "\"" + other + "\"");

        aLetterToSomebodyElse();

        assertEquals(List.of(), to(one));
        assertEquals(List.of(), to(other));
    }

    @Test
    void keepsAddressesPerStoreForItsTenantOnly() {
        UUID store = store("Kept", "0 seconds");
        String path = "/internal/stores/" + store + "/notifications";
        addresses(store, "\" a@shop.example \",\"a@shop.example\",\"b@shop.example\"");

        ServiceCalls.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("addresses", equalTo(List.of("a@shop.example", "b@shop.example")));
        ServiceCalls.as(UUID.randomUUID()).get(path).then().statusCode(404);
        ServiceCalls.as(UUID.randomUUID())
                .body("{\"addresses\":[]}")
                .put(path)
                .then()
                .statusCode(404);
        addresses(store, "");
        ServiceCalls.as(tenant).get(path).then().body("addresses", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"addresses\":\"a@b.example\"}",
                "{\"addresses\":[\"nobody\"]}",
                "{\"addresses\":[\"a@b.example\\r\\nBcc: c@d.example\"]}",
                "{\"addresses\":[\"a@b.example, c@d.example\"]}",
                "{\"addresses\":[null]}"
            })
    void refusesWhatIsNoAddress(String body) {
        UUID store = store("Refusing", "0 seconds");

        ServiceCalls.as(tenant)
                .body(body)
                .put("/internal/stores/" + store + "/notifications")
                .then()
                .statusCode(400)
                .body("detail", containsString("shop@example.com"));
    }

    /** Letters are written one after the other: when this one is there, every other that was due is. */
    private void aLetterToSomebodyElse() {
        String somebody = address();
        addresses(store("Somebody else", "1 hour"), "\"" + somebody + "\"");
        eventually(somebody, 1);
    }

    private UUID store(String name, String inTroubleFor) {
        UUID store = UUID.randomUUID();
        sql(
                "INSERT INTO poll (store_id, tenant_id, version, cart_type, running, last_order_from, poll_seconds, name,"
                        + " due_at, trouble_code, trouble_reason, trouble_since) VALUES (?, ?, 1, 'WOOCOMMERCE', true, now(), 600,"
                        + " ?, now() + interval '1 hour', 'WRONG_KEY', 'The cart answered 401.', now() - ?::interval)",
                store,
                tenant,
                name,
                inTroubleFor);
        return store;
    }

    private void addresses(UUID store, String list) {
        ServiceCalls.as(tenant)
                .body("{\"addresses\":[" + list + "]}")
                .put("/internal/stores/" + store + "/notifications")
                .then()
                .statusCode(200);
    }

    private void eventually(String address, int letters) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(letters, to(address).size()));
    }

    private List<Mail> to(String address) {
        return mailbox.getMailsSentTo(address);
    }

    private static String address() {
        return UUID.randomUUID() + "@shop.example";
    }

    private void sql(String statement, Object... values) {
        Jdbi.create(database).useHandle(handle -> handle.execute(statement, values));
    }
}

package io.counterfoil.connector.raw;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.counterfoil.connector.Merchant;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.local.servers.testing.RealServers;
import io.counterfoil.simulator.connector.ConnectorLog;
import io.counterfoil.simulator.connector.ConnectorSettings;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class RawTest {

    @Inject
    RawSchedule schedule;

    @Inject
    Jdbi database;

    @TempDir
    Path folder;

    private final Merchant merchant = Merchant.signedUp();
    private final TaskQueued ada = merchant.customer("Ada Loveday");
    private final TaskQueued ruth = merchant.customer("Ruth Benerito");

    @Test
    void ofAMessageSetATaskShowsItsOwnRequestAndAnswer() throws IOException {
        enter();

        raw(merchant, ada, "false")
                .statusCode(200)
                .body("attempt", notNullValue())
                .body("sentAt", notNullValue())
                .body("answeredAt", notNullValue())
                .body("request", allOf(containsString("<CustomerAddRq requestID=\"" + ada.taskId()), ofAda()))
                .body("response", allOf(containsString("statusCode=\"0\""), ofAda()));
    }

    @Test
    void maskedItTellsOfNobodyAndThatIsWhatIsShownUnlessItIsDeclined() throws IOException {
        enter();

        for (String masked : List.of("true", "", "no")) {
            raw(merchant, ada, masked)
                    .statusCode(200)
                    .body("request", allOf(containsString("<Name>•••</Name>"), not(personal())))
                    .body("response", allOf(containsString("<ListID>"), not(personal())));
        }
    }

    @Test
    void ofAnAnswerThatWasLostOnlyTheRequestIsShown() throws IOException {
        WebConnector connector = webConnector();
        merchant.queues(ada);
        connector.faults().add(new Fault.DropResponse());
        connector.update();

        raw(merchant, ada, "false")
                .statusCode(200)
                .body("request", containsString("Ada Loveday"))
                .body("answeredAt", nullValue())
                .body("response", nullValue());
    }

    @Test
    void whatIsUnknownAnotherTenantsOrNotHandedOutIsNotThere() throws IOException {
        enter();
        TaskQueued waiting = merchant.customer("Emmy Noether");
        merchant.queues(waiting);
        Merchant stranger = Merchant.signedUp();

        raw(merchant, waiting, "false").statusCode(404);
        raw(stranger, ada, "false").statusCode(404);
        ask(stranger.token(), merchant.store(), ada.taskId(), "false").statusCode(404);
        ask(merchant.token(), stranger.store(), ada.taskId(), "false").statusCode(404);
        ask(merchant.token(), merchant.store(), UUID.randomUUID(), "false").statusCode(404);
        given().get("/internal/stores/" + merchant.store() + "/tasks/" + ada.taskId() + "/raw")
                .then()
                .statusCode(401);
    }

    @Test
    void textsAreKeptForThirtyDays() throws IOException {
        enter();
        age(Duration.ofDays(30).minusHours(1));
        schedule.empty();
        raw(merchant, ada, "false").body("request", ofAda()).body("response", ofAda());

        age(Duration.ofHours(2));
        schedule.empty();

        raw(merchant, ada, "false")
                .statusCode(200)
                .body("attempt", notNullValue())
                .body("request", nullValue())
                .body("response", nullValue());
    }

    @Test
    void whatWaitsForAnAnswerIsKeptHoweverOldItIs() throws IOException {
        WebConnector connector = webConnector();
        merchant.queues(ada);
        connector.faults().add(new Fault.DropResponse());
        connector.update();
        age(Duration.ofDays(90));

        schedule.empty();

        raw(merchant, ada, "false").statusCode(200).body("request", containsString("Ada Loveday"));
    }

    private static Matcher<String> ofAda() {
        return allOf(containsString("Ada Loveday"), not(containsString("Benerito")));
    }

    private static Matcher<String> personal() {
        return anyOf(
                containsString("Loveday"),
                containsString("Fennimore"),
                containsString("Harbour"),
                containsString("Albany"),
                containsString("555"),
                containsString("example.com"));
    }

    private void enter() throws IOException {
        merchant.queues(ada, ruth);
        webConnector().update();
    }

    private WebConnector webConnector() throws IOException {
        CompanyFile books = CompanyFile.open(folder, List.of(), Clock.systemDefaultZone());
        QwcFile qwc = merchant.login();
        books.putDataExt(qwc.ownerId(), "FileID", qwc.fileId());
        ConnectorLog log = new ConnectorLog(Clock.systemUTC(), Log::debug);
        return new WebConnector(qwc, merchant.newPassword(), books, ConnectorSettings.standard(), log);
    }

    /** As if the store's message sets had been sent earlier. */
    private void age(Duration duration) {
        database.useHandle(sql -> sql.execute(
                "UPDATE attempt SET sent_at = sent_at - make_interval(secs => ?) WHERE store_id = ?",
                duration.toSeconds(),
                merchant.store()));
    }

    private static ValidatableResponse raw(Merchant merchant, TaskQueued task, String masked) {
        return ask(merchant.token(), merchant.store(), task.taskId(), masked);
    }

    private static ValidatableResponse ask(String token, UUID store, UUID task, String masked) {
        return given().auth()
                .oauth2(token)
                .queryParam("masked", masked)
                .get("/internal/stores/" + store + "/tasks/" + task + "/raw")
                .then();
    }
}

package io.counterfoil.history;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Event;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.history.projection.PostgresStores;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class HistoryTest {

    @Inject
    PostgresStores stores;

    private final Topics topics = new Topics();
    private final Told told = Told.aSession();
    private final UUID item = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @BeforeAll
    static void bePatientWithABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void aSessionIsShownWithItsRunItsTasksAndItsColour() {
        topics.tell(
                told.queued(item, "Item FX-MUG"),
                told.queued(order, "Order 121"),
                told.opened(),
                told.started(),
                told.settled(item, Outcome.ABSENT),
                told.settled(order, Outcome.CONFIRMED, "69.90", "69.9"),
                told.ended(1, 0, 0),
                told.closed());

        awaitLabel("Order 121");

        sessions()
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body("items[0].sessionId", equalTo(told.session().toString()))
                .body("items[0].openedAt", equalTo("2026-11-22T03:00:00Z"))
                .body("items[0].closedAt", equalTo("2026-11-22T03:00:04Z"))
                .body("items[0].how", equalTo("FINISHED"))
                .body("items[0].runs", hasSize(1))
                .body("items[0].runs[0].operation", equalTo("Push Orders"))
                .body("items[0].runs[0].colour", equalTo("GREEN"))
                .body("items[0].runs[0].succeeded", equalTo(1));
        ValidatableResponse one = get("/sessions/" + told.session()).statusCode(200);
        String task = "runs[0].tasks.find { it.taskId == '" + order + "' }.";
        one.body(task + "label", equalTo("Order 121"))
                .body(task + "sessionId", equalTo(told.session().toString()))
                .body(task + "kind", equalTo("AddCustomer"))
                .body(task + "outcome", equalTo("CONFIRMED"))
                .body(task + "attemptId", equalTo("attempt-1"))
                .body(task + "remoteId", equalTo("3F-1795316301"))
                .body(task + "statusCode", equalTo(0))
                .body(task + "statusMessage", equalTo("QuickBooks' own words"))
                .body(task + "explanation", equalTo("what it means"))
                .body(task + "subtotal", equalTo("69.90"))
                .body(task + "salesTax", equalTo("0.00"))
                .body(task + "total", equalTo("69.90"))
                .body(task + "expectedTotal", equalTo("69.9"))
                .body(task + "difference", equalTo("0.00"))
                .body(task + "settledAt", equalTo("2026-11-22T03:00:02Z"));
    }

    @Test
    void whatWasOnlyLookedUpMakesNoRunASuccess() {
        topics.tell(
                told.queued(item, "Item FX-MUG"),
                told.queued(order, "Order 121"),
                told.opened(),
                told.started(),
                told.settled(item, Outcome.CONFIRMED),
                told.settled(order, Outcome.REJECTED),
                told.ended(0, 1, 0));

        awaitColour("RED");
        awaitLabel("Order 121");

        sessions().body("items[0].runs[0].colour", equalTo("RED"));
    }

    @Test
    void whatWasSettledWaitsForWhatItIsToBeTold() {
        topics.tell(told.opened(), told.started(), told.settled(order, Outcome.CONFIRMED), told.ended(1, 0, 0));
        awaitColour("GREEN");
        sessions().body("items[0].runs[0].tasks[0].label", nullValue());

        topics.tell(told.queued(order, "Order 121"));

        awaitLabel("Order 121");
        sessions().body("items[0].runs[0].tasks[0].outcome", equalTo("CONFIRMED"));
    }

    @Test
    void whatIsNotYetKnownToBeALookUpMakesNoRunASuccess() {
        topics.tell(
                told.opened(),
                told.started(),
                told.settled(item, Outcome.CONFIRMED),
                told.settled(order, Outcome.REJECTED),
                told.ended(0, 1, 0));

        topics.awaitHandled();

        sessions().body("items[0].runs[0].colour", equalTo("RED"));
    }

    @Test
    void theLastComingFirstTellsTheSameStory() {
        List<Event> story = new ArrayList<>(List.of(
                told.queued(order, "Order 121"),
                told.opened(),
                told.started(),
                told.settled(order, Outcome.REJECTED),
                told.ended(0, 1, 0),
                told.closed()));
        Collections.reverse(story);

        topics.tell(story.toArray(Event[]::new));

        awaitLabel("Order 121");
        awaitColour("RED");
        sessions()
                .body("items[0].openedAt", equalTo("2026-11-22T03:00:00Z"))
                .body("items[0].how", equalTo("FINISHED"))
                .body("items[0].runs[0].operation", equalTo("Push Orders"))
                .body("items[0].runs[0].failed", equalTo(1));
    }

    @Test
    void aRunIsGreyUntilItHasEnded() {
        topics.tell(told.opened(), told.started(), told.settled(order, Outcome.CONFIRMED));
        Awaitility.await().until(() -> count("items[0].runs[0].tasks") == 1);
        awaitColour("GREY");

        topics.tell(told.ended(1, 0, 0));

        awaitColour("GREEN");
    }

    @Test
    void anAnswerThatNeverCameIsNoSuccess() {
        topics.tell(told.opened(), told.started(), told.settled(item, Outcome.CONFIRMED), told.ended(1, 0, 1));

        awaitColour("YELLOW");
        sessions().body("items[0].runs[0].unknown", equalTo(1));
    }

    @Test
    void anotherTotalThanTheCartsIsNoSuccessWhateverTheRunHasCounted() {
        topics.tell(
                told.opened(),
                told.started(),
                told.settled(order, Outcome.CONFIRMED, "69.91", "69.90"),
                told.ended(1, 0, 0));

        awaitColour("RED");
        sessions()
                .body("items[0].runs[0].tasks[0].difference", equalTo("0.01"))
                .body("items[0].runs[0].tasks[0].succeeded", equalTo(false));
    }

    @Test
    void whatWasWithdrawnDoesNotCount() {
        topics.tell(
                told.opened(),
                told.started(),
                told.settled(item, Outcome.CONFIRMED),
                told.settled(order, Outcome.WITHDRAWN),
                told.ended(1, 0, 0));

        awaitColour("GREEN");
        sessions().body("items[0].runs[0].tasks", hasSize(2)).body("items[0].runs[0].failed", equalTo(0));
    }

    @Test
    void whatNeedsAPersonIsNoSuccess() {
        topics.tell(
                told.opened(),
                told.started(),
                told.settled(item, Outcome.CONFIRMED),
                told.settled(order, Outcome.NEEDS_PERSON),
                told.ended(1, 1, 0));

        awaitColour("YELLOW");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"CONFIRMED", "WITHDRAWN"})
    void aPersonsDecisionIsShownWhereTheQuestionCameFromWhicheverIsHeardOfFirst(Outcome decision) {
        UUID other = UUID.randomUUID();
        topics.tell(told.opened(), told.started(), told.decided(other, decision));
        topics.tell(told.settled(order, Outcome.NEEDS_PERSON), told.settled(other, Outcome.NEEDS_PERSON));
        topics.tell(told.ended(0, 2, 0), told.decided(order, decision));

        String decided =
                "items.findAll { it.outcome == '" + decision + "' && it.explanation == 'A person has decided.' }";
        Awaitility.await().untilAsserted(() -> tasks("").body(decided, hasSize(2)));

        tasks("")
                .body("items.attemptId", everyItem(equalTo("attempt-1")))
                .body("items.settledAt", everyItem(equalTo("2026-11-22T03:10:00Z")));
        sessions().body("items[0].runs[0].colour", equalTo("RED"));
    }

    @Test
    void aTaskThatWasSettledOutsideOfAnySessionStopsNothing() {
        topics.tell(told.decided(order, Outcome.WITHDRAWN), told.opened(), told.settled(item, Outcome.REJECTED));

        Awaitility.await().untilAsserted(() -> get("/sessions/" + told.session() + "/tasks")
                .body("items.taskId", equalTo(List.of(item.toString()))));
    }

    @Test
    void theTasksOfARunComeInPartsInTheOrderInWhichTheyWereSettled() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
        topics.tell(told.opened());
        ids.forEach(id -> topics.tell(told.queued(id, "Order " + id), told.settled(id, Outcome.REJECTED)));
        Awaitility.await().untilAsserted(() -> tasks("").body("items.label", hasSize(5)));
        Awaitility.await().untilAsserted(() -> tasks("").body("items.label", everyItem(notNullValue())));
        List<String> whole = tasks("").body("next", nullValue()).extract().path("items.taskId");

        List<String> parts = new ArrayList<>();
        String after = "";
        for (int part = 0; part < ids.size() && after != null; part++) {
            ValidatableResponse page = tasks("?operation=" + told.operation() + "&limit=2" + after);
            parts.addAll(page.extract().path("items.taskId"));
            String next = page.extract().path("next");
            after = next == null ? null : "&after=" + next;
        }

        assertEquals(whole, parts);
        assertEquals(Set.copyOf(ids), whole.stream().map(UUID::fromString).collect(toSet()));
        tasks("")
                .body("items.statusCode", everyItem(equalTo(3140)))
                .body("items.statusMessage", everyItem(equalTo("QuickBooks' own words")));
        tasks("?operation=" + UUID.randomUUID()).body("items", hasSize(0));
        get("/sessions/" + told.session() + "/tasks?after=nonsense").statusCode(400);
        get("/sessions/" + told.session() + "/tasks?limit=201").statusCode(400).body("detail", containsString("limit"));
        get("/sessions/" + UUID.randomUUID() + "/tasks").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void everythingToldAgainFromTheBeginningChangesNothing() {
        topics.tell(
                told.queued(order, "Order 121"),
                told.opened(),
                told.started(),
                told.settled(order, Outcome.CONFIRMED),
                told.ended(1, 0, 0),
                told.closed(),
                told.contacts(12, told.start()),
                told.contacts(3, told.start().plusSeconds(60)),
                told.refused(told.start()));
        topics.awaitHandled();
        String sessions = sessions().extract().asString();
        String contacts = get("/contacts").statusCode(200).extract().asString();
        assertTrue(sessions.contains("Order 121"));

        assertTrue(topics.tellAllAgain() >= 9);
        topics.awaitHandled();

        assertEquals(sessions, sessions().extract().asString());
        assertEquals(contacts, get("/contacts").extract().asString());
    }

    @Test
    void contactsWithoutWorkAreOnlyCounted() {
        Instant later = told.start().plusSeconds(600);
        topics.tell(
                told.opened(),
                told.contacts(12, later),
                told.contacts(3, told.start().plusSeconds(300)),
                told.refused(later.plusSeconds(1)),
                told.refused(later));

        Awaitility.await().untilAsserted(() -> get("/contacts")
                .body("contactsWithoutWork", equalTo(15))
                .body("lastContact", equalTo("2026-11-22T03:10:00Z"))
                .body("lastRefusedSignIn", equalTo("2026-11-22T03:10:01Z")));
        sessions().body("items", hasSize(1));
    }

    /** A dead man's handle: who says nothing is noticed, unless nobody expects him to say anything. */
    @Test
    void aRunningStoreWhoseWebConnectorNoLongerCallsIsOverdue() {
        Instant onTime = told.start().plusSeconds(19 * 60);
        Instant late = told.start().plusSeconds(21 * 60);
        topics.tell(told.opened(), told.contacts(1, told.start()), told.changed(1, true));

        Awaitility.await().until(() -> overdue(late) == overdue(onTime) + 1);
        topics.tell(told.contacts(1, told.start().plusSeconds(120)));
        Awaitility.await().until(() -> overdue(late) == overdue(onTime));
        topics.tell(told.changed(3, false), told.changed(2, true));
        topics.awaitHandled();
        assertEquals(overdue(onTime), overdue(late.plusSeconds(3_600)));
    }

    private long overdue(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> stores.overdue(now));
    }

    @Test
    void aRunOfManyTasksShowsTheFirstAndCountsAll() {
        int many = 25;
        topics.tell(told.opened(), told.started());
        IntStream.range(0, many)
                .mapToObj(n -> told.settled(UUID.randomUUID(), n == 0 ? Outcome.REJECTED : Outcome.CONFIRMED))
                .forEach(topics::tell);
        topics.tell(told.ended(many - 1, 1, 0), told.closed());

        Awaitility.await().untilAsserted(() -> sessions()
                .body("items[0].runs[0].colour", equalTo("YELLOW"))
                .body("items[0].runs[0].succeeded", equalTo(many - 1)));
        sessions().body("items[0].runs[0].tasks", hasSize(20));
        get("/sessions?tasks=0").body("items[0].runs[0].tasks", hasSize(0));
        get("/sessions/" + told.session() + "?tasks=200").body("runs[0].tasks", hasSize(many));
        get("/sessions?tasks=201").statusCode(400).body("detail", containsString("sessions/{sessionId}/tasks"));
    }

    @Test
    void aStoreThatNobodyHasHeardOfHasAnEmptyHistory() {
        sessions().body("items", hasSize(0));
        get("/contacts").statusCode(200).body("lastContact", nullValue()).body("contactsWithoutWork", equalTo(0));
        get("/sessions/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void theListComesInPartsNewestFirst() {
        List<Told> all = IntStream.range(0, 5)
                .mapToObj(n -> told.anotherAt(told.start().plusSeconds(60L * (n / 2))))
                .toList();
        all.forEach(one -> topics.tell(one.opened()));
        Awaitility.await().until(() -> count("items") == all.size());
        List<String> whole = sessions().extract().path("items.sessionId");

        List<String> parts = new ArrayList<>();
        String after = "";
        for (int part = 0; part < all.size() && after != null; part++) {
            ValidatableResponse page = get("/sessions?limit=2" + after).statusCode(200);
            parts.addAll(page.extract().path("items.sessionId"));
            String next = page.extract().path("next");
            after = next == null ? null : "&after=" + next;
        }

        assertEquals(whole, parts);
        assertEquals(all.get(4).session().toString(), whole.get(0));
        get("/sessions?after=nonsense").statusCode(400).body("detail", containsString("after"));
        get("/sessions?limit=0").statusCode(400).body("detail", containsString("limit"));
    }

    @Test
    void whatCannotBeReadDoesNotStopTheNext() {
        String key = told.store().toString();
        topics.tell("sessions", key, "SessionOpened", "{".getBytes(UTF_8));
        topics.tell("sessions", key, "NoSuchEvent", "{}".getBytes(UTF_8));
        topics.tell("operations", key, "SessionOpened", "{}".getBytes(UTF_8));

        topics.tell(told.opened());

        Awaitility.await().until(() -> count("items") == 1);
    }

    @Test
    void anOrdersTasksAreFoundByTheOrderAndOnlyByItsTenant() {
        topics.tell(
                told.queued(order, "Order 121"),
                told.queued(item, "Item FX-MUG"),
                told.opened(),
                told.settled(item, Outcome.CONFIRMED),
                told.settled(order, Outcome.CONFIRMED, "69.90", "69.9"));
        awaitLabel("Order 121");
        String path = "/documents/" + Told.documentOf(order) + "/tasks";

        get(path)
                .statusCode(200)
                .body("items.taskId", equalTo(List.of(order.toString())))
                .body("items[0].sessionId", equalTo(told.session().toString()));
        get(Tokens.of(told.tenant()), UUID.randomUUID(), path).body("items", hasSize(0));
        get(Tokens.of(UUID.randomUUID()), told.store(), path).statusCode(404);
        get("/documents/" + UUID.randomUUID() + "/tasks").body("items", hasSize(0));
    }

    @Test
    void anotherTenantSeesNothing() {
        topics.tell(told.opened(), told.contacts(1, told.start()));
        Awaitility.await().until(() -> count("items") == 1);

        String stranger = Tokens.of(UUID.randomUUID());
        String session = "/sessions/" + told.session();
        for (String path : List.of("/sessions", session, session + "/tasks", "/contacts")) {
            get(stranger, told.store(), path).statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void severalStoresAreAskedForAtOnceAndThoseOfOthersAreLeftOut() {
        topics.tell(
                told.opened(),
                told.started(),
                told.queued(order, "Order 121"),
                told.settled(order, Outcome.REJECTED),
                told.ended(0, 1, 0),
                told.closed());
        String stores = "/internal/health?store=" + told.store() + "&store=" + UUID.randomUUID();

        Awaitility.await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.of(told.tenant()))
                .get(stores)
                .then()
                .statusCode(200)
                .body("storeId", equalTo(List.of(told.store().toString())))
                .body("[0].failed", equalTo(1))
                .body("[0].lastContact", notNullValue()));
        given().auth().oauth2(Tokens.of(UUID.randomUUID())).get(stores).then().body("$", hasSize(0));
    }

    @Test
    void aSessionIsNotShownUnderAnotherStoreOfTheTenant() {
        topics.tell(told.opened());
        Awaitility.await().until(() -> count("items") == 1);

        get(Tokens.of(told.tenant()), UUID.randomUUID(), "/sessions/" + told.session())
                .statusCode(404);
    }

    @Test
    void onlyOurServicesAreAnswered() {
        String path = "/internal/stores/" + told.store() + "/sessions";
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", notNullValue());
        given().auth().oauth2("nonsense").get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withAnotherKey(told.tenant()))
                .get(path)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.ofAnotherIssuer(told.tenant()))
                .get(path)
                .then()
                .statusCode(401);
        given().auth().oauth2(Tokens.expired(told.tenant())).get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofAnotherGroup(told.tenant()))
                .get(path)
                .then()
                .statusCode(403);
    }

    private void awaitColour(String colour) {
        Awaitility.await().untilAsserted(() -> sessions().body("items[0].runs[0].colour", equalTo(colour)));
    }

    private void awaitLabel(String label) {
        String path = "items[0].runs[0].tasks.count { it.label == '" + label + "' }";
        Awaitility.await().untilAsserted(() -> sessions().body(path, equalTo(1)));
    }

    private int count(String list) {
        List<?> found = sessions().extract().path(list);
        return found == null ? 0 : found.size();
    }

    private ValidatableResponse sessions() {
        return get("/sessions").statusCode(200);
    }

    private ValidatableResponse tasks(String query) {
        return get("/sessions/" + told.session() + "/tasks" + query).statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return get(Tokens.of(told.tenant()), told.store(), path);
    }

    private static ValidatableResponse get(String token, UUID store, String path) {
        return given().auth()
                .oauth2(token)
                .get("/internal/stores/" + store + path)
                .then();
    }
}

package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a person can decide, and who may. */
@QuarkusTest
class DecisionsTest extends FrontDoor {

    private static final String PROBLEM = "application/problem+json";
    private static final String TASK = "a8098c1a-f86e-51da-bd1a-00112444be1e";

    @Test
    void whatIsOpenComesAsAListWithBothSidesToTheCent() {
        String store = aStore();
        String open = "{\"taskId\":\"" + TASK + "\",\"ours\":{\"total\":10.10},\"candidates\":[]}";
        knows(store, "GET", "/decisions", 200, "[" + open + "]");

        Response answer = admin().get("/api/v1/stores/" + store + "/decisions");

        assertEquals(200, answer.statusCode());
        assertEquals("{\"items\":[" + open + "],\"next\":null}", answer.asString());
    }

    @Test
    void aDecisionNamesTheRecordOrSaysThatItIsNotThere() {
        String store = aStore();
        knows(store, "POST", "/decisions/" + TASK, 204, "");

        post(store, "/decisions/" + TASK, "{\"remoteId\":\"80000001-1795316301\"}")
                .statusCode(204);
        post(store, "/decisions/" + TASK, "{}").statusCode(204);

        assertEquals(List.of("{\"remoteId\":\"80000001-1795316301\"}", "{}"), bodies());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"remoteId\":\"\"}",
                "{\"remoteId\":\" \"}",
                "{\"remoteID\":\"80000001-1795316301\"}",
                "{\"remoteId\":7}",
                "{\"remoteId\":\"0123456789012345678901234567890123456\"}"
            })
    void whatIsNoDecisionIsNotTakenForNotThere(String body) {
        post(aStore(), "/decisions/" + TASK, body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", not(containsString("java")));

        assertEquals(List.of(), bodies());
    }

    @Test
    void aRefusalIsGivenInTheOwnersWords() {
        String store = aStore();
        knows(store, "POST", "/decisions/" + TASK, 409, "{\"detail\":\"Nobody is asked about this task any more.\"}");
        knows(store, "POST", "/company-file/confirm", 400, "{\"detail\":\"Not this one.\"}");
        knows(store, "POST", "/company-file/go-on", 409, "{\"trace\":\"org.postgresql.util.PSQLException\"}");

        post(store, "/decisions/" + TASK, "{}")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("code", equalTo("CONFLICT"))
                .body("detail", equalTo("Nobody is asked about this task any more."));
        post(store, "/company-file/confirm", "").statusCode(400).body("detail", equalTo("Not this one."));
        post(store, "/company-file/go-on", "").statusCode(502).body("detail", not(containsString("postgresql")));
    }

    @Test
    void anotherCompanyFileIsTakenOnlyForAStoreThatWasNamed() {
        String name = aName();
        String store = aStore(name);
        knows(store, "POST", "/company-file/change", 204, "");

        for (String bad : List.of("", "null", "{}", "{\"confirm\":\"yes\"}", "{\"confirm\":\"" + name + "x\"}")) {
            post(store, "/company-file/change", bad)
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("detail", containsString("send the store's name in the field 'confirm': " + name));
        }
        assertEquals(List.of(), bodies());

        post(store, "/company-file/change", "{\"confirm\":\"" + name + "\"}").statusCode(204);
        assertEquals(1, owners.calls("connector").size());
    }

    @Test
    void rawTextsAreNotLeftInCachesAndAMisspeltMaskShowsNothing() {
        String store = aStore();
        String path = "/tasks/" + TASK + "/raw";
        knows(store, "GET", path + "?masked=true", 200, "{\"request\":\"<Name>•••</Name>\"}");

        admin().get("/api/v1/stores/" + store + path + "?masked=true")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("request", equalTo("<Name>•••</Name>"));
        admin().get("/api/v1/stores/" + store + path + "?masked=yes")
                .then()
                .statusCode(400)
                .body("detail", equalTo("masked must be true or false."));
        admin().get("/api/v1/stores/" + store + "/tasks/" + UUID.randomUUID() + "/raw")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void aManagerOfAnotherTenantCanDecideNothing() {
        String store = aStore();
        String stranger = aManagerOf(aTenant());

        for (String path : List.of(
                "/decisions/" + TASK,
                "/recovery",
                "/company-file/confirm",
                "/company-file/go-on",
                "/company-file/enter-again",
                "/company-file/change")) {
            as(stranger, PASSWORD)
                    .body("{}")
                    .post("/api/v1/stores/" + store + path)
                    .then()
                    .statusCode(404);
        }
        for (String path : List.of("/decisions", "/company-file", "/tasks/" + TASK + "/raw")) {
            as(stranger, PASSWORD).get("/api/v1/stores/" + store + path).then().statusCode(404);
        }

        assertEquals(0, owners.calls("connector").size());
    }

    private void knows(String store, String method, String path, int status, String json) {
        owners.when("connector", method, "/internal/stores/" + store + path, status, "application/json", json);
    }

    private List<String> bodies() {
        return owners.calls("connector").stream().map(FakeOwners.Call::body).toList();
    }

    private static ValidatableResponse post(String store, String path, String body) {
        return admin().body(body).post("/api/v1/stores/" + store + path).then();
    }
}

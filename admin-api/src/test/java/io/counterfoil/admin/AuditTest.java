package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed what. */
@QuarkusTest
class AuditTest extends FrontDoor {

    @Test
    void everyChangeHasALineWithWhoAndWhatAndNoValue() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        String store = as(owner, PASSWORD)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .path("id");
        as(owner, PASSWORD)
                .header("If-Match", "*")
                .body("{\"exportMode\":\"AUTOMATIC\",\"defaultItem\":\"Canary Item\"}")
                .put("/api/v1/stores/" + store + "/preferences")
                .then()
                .statusCode(200);
        String document = UUID.randomUUID().toString();
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/release", "{\"items\":[]}");
        as(owner, PASSWORD)
                .body("{\"documents\":[\"" + document + "\"]}")
                .post("/api/v1/stores/" + store + "/orders/release")
                .then()
                .statusCode(200);
        owners.when("cart", "PUT", "/internal/stores/" + store + "/cart", 204, "text/plain", "");
        as(owner, PASSWORD)
                .body("{\"consumerSecret\":\"" + UUID.randomUUID() + "\"}")
                .put("/api/v1/stores/" + store + "/cart")
                .then()
                .statusCode(204);

        Response log = as(owner, PASSWORD).get("/api/v1/audit?store=" + store);

        log.then()
                .statusCode(200)
                .body(
                        "items.action",
                        equalTo(List.of(
                                "cart-gateway PUT /cart",
                                "queue-service POST /orders/release",
                                "store.changed",
                                "store.added")))
                .body("items.actor", everyItem(equalTo(owner)))
                .body("items[0].subjects", equalTo(List.of()))
                .body("items[1].subjects", equalTo(List.of(document)))
                .body("items[2].fields", equalTo(List.of("preferences.defaultItem", "preferences.exportMode")))
                .body(not(containsString("Canary")));
    }

    @Test
    void whatOnlyLooksLeavesNoLine() {
        String store = aStore();
        String before = sql("SELECT max(id) FROM audit_entry");
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/dry-run", "{\"items\":[]}");
        owners.when("cart", "POST", "/internal/stores/" + store + "/cart/test", "{}");

        admin().body("{\"all\":true}").post("/api/v1/stores/" + store + "/orders/dry-run");
        admin().post("/api/v1/stores/" + store + "/cart/test");
        admin().get("/api/v1/stores/" + store);

        assertEquals(before, sql("SELECT max(id) FROM audit_entry"));
    }

    @Test
    void aRefusedChangeOfOurOwnLeavesNoLine() {
        String store = aStore();
        String before = sql("SELECT max(id) FROM audit_entry WHERE store_id = ?::uuid", store);

        admin().body("{}")
                .put("/api/v1/stores/" + store + "/preferences")
                .then()
                .statusCode(400);
        admin().body("{\"exportMode\":\"AUTOMATIC\"}")
                .put("/api/v1/stores/" + store + "/preferences")
                .then()
                .statusCode(428);

        assertEquals(before, sql("SELECT max(id) FROM audit_entry WHERE store_id = ?::uuid", store));
    }

    @Test
    void theLogIsReadPageByPageAndByNobodyElse() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        for (int i = 0; i < 5; i++) {
            as(owner, PASSWORD)
                    .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                    .post("/api/v1/stores")
                    .then()
                    .statusCode(201);
        }

        List<Object> ids = new ArrayList<>();
        String next = "";
        do {
            Response page = as(owner, PASSWORD).get("/api/v1/audit?limit=2" + next);
            page.then().statusCode(200).body("items.tenantId", everyItem(equalTo(tenant)));
            ids.addAll(page.path("items.id"));
            next = page.path("next") == null ? "" : "&after=" + page.path("next");
        } while (!next.isEmpty());

        assertEquals(6, ids.stream().distinct().count());
        as(aUser("owner", aTenant()), PASSWORD)
                .get("/api/v1/audit")
                .then()
                .body("items.tenantId", everyItem(not(equalTo(tenant))));
        as(aUser("support", tenant), PASSWORD).get("/api/v1/audit").then().statusCode(403);
        as(aUser("accountant", tenant), PASSWORD).get("/api/v1/audit").then().statusCode(200);
        as(owner, PASSWORD).get("/api/v1/audit?after=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET action = 'nothing'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)"
            })
    void theDatabaseRefusesToChangeTheLog(String change) {
        aStore();

        Throwable refused = assertThrows(RuntimeException.class, () -> sql(change));

        assertTrue(
                String.valueOf(refused.getMessage()).contains("append-only")
                        || String.valueOf(refused.getCause()).contains("append-only"),
                () -> String.valueOf(refused));
    }
}

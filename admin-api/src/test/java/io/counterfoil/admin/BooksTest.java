package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.StoreChanged;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Books, and what of a store can be changed besides what flows. */
@QuarkusTest
class BooksTest extends FrontDoor {

    @Test
    void booksAreListedToWhoMaySeeThem() {
        String tenant = aTenant();
        String name = aName();
        String owner = aUser("owner", tenant);
        String books = as(owner, PASSWORD)
                .body("{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .path("booksId");
        String foreign = admin().get("/api/v1/stores/" + aStore()).path("booksId");

        as(owner, PASSWORD)
                .get("/api/v1/books")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(books)))
                .body("items[0].name", equalTo(name))
                .body("items.id", not(hasItem(foreign)));
        as(owner, PASSWORD).get("/api/v1/books/" + books).then().statusCode(200).body("tenantId", equalTo(tenant));
        as(owner, PASSWORD).get("/api/v1/books/" + foreign).then().statusCode(404);
    }

    @Test
    void aStoreIsRenamedAndItsHabitsChangedAndEverybodyIsTold() {
        String store = aStore();
        String path = "/api/v1/stores/" + store;
        String other = aName();
        aStore(other);
        String name = aName();

        admin().body("{\"name\":\"x\"}").patch(path).then().statusCode(428);
        admin().header("If-Match", "\"old\"")
                .body("{\"name\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(412);
        admin().header("If-Match", etag(path))
                .body("{\"name\":\"" + other + "\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        admin().header("If-Match", etag(path))
                .body("{\"webConnectorMinutes\":0}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("detail", containsString("from 1 to 1440"));
        admin().header("If-Match", etag(path))
                .body("{\"name\":\"" + name + "\",\"zone\":\"Europe/Berlin\",\"webConnectorMinutes\":15}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("zone", equalTo("Europe/Berlin"))
                .body("webConnectorMinutes", equalTo(15))
                .body("state", equalTo("STOPPED"));

        try (StoreTopic topic = new StoreTopic()) {
            StoreChanged told = topic.until(store, change -> change.name().equals(name)).stream()
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertEquals(15, told.webConnectorMinutes());
        }
    }

    /** Each answer that a test gets is held against it; here it is seen that this happens, and for how much. */
    @Test
    void answersAreWhatTheDescriptionSays() {
        int before = AsDescribed.COMPARED.get();
        String store = aStore();

        for (String path : java.util.List.of(
                "tenants",
                "tenants/" + myCompany(),
                "users",
                "api-keys",
                "audit",
                "me",
                "stores",
                "stores/" + store,
                "stores/" + store + "/preferences",
                "stores/" + store + "/auto-sync",
                "books",
                "books/" + admin().get("/api/v1/stores/" + store).path("booksId"))) {
            admin().get("/api/v1/" + path).then().statusCode(200);
        }

        assertTrue(AsDescribed.COMPARED.get() >= before + 12);
    }

    @Test
    void theListsOfAStoreAreThoseOfItsBooksAndAreExportedToItsCart() {
        String store = aStore();
        String books = admin().get("/api/v1/stores/" + store).path("booksId");
        owners.when("queue", "GET", "/internal/books/" + books + "/items?q=red", "{\"items\":[],\"known\":true}");
        owners.when("cart", "POST", "/internal/stores/" + store + "/cart/items/export", "{\"job\":\"1\"}");

        admin().get("/api/v1/stores/" + store + "/items?q=red")
                .then()
                .statusCode(200)
                .body("known", equalTo(true));
        admin().body("{\"items\":[{\"sku\":\"RED-1\"}]}")
                .post("/api/v1/stores/" + store + "/items/export")
                .then()
                .statusCode(200)
                .body("job", equalTo("1"));
        assertEquals(
                "{\"items\":[{\"sku\":\"RED-1\"}]}", owners.calls("cart").get(0).body());
    }

    @Test
    void aWebConnectorIsLinkedToAnotherCompanyFileByWhoSaysSo() {
        String name = aName();
        String store = aStore(name);
        owners.when("connector", "POST", "/internal/stores/" + store + "/company-file/change", "{}");
        String path = "/api/v1/stores/" + store + "/web-connector/relink";

        admin().body("{\"confirm\":\"another\"}").post(path).then().statusCode(400);
        assertEquals(0, owners.calls("connector").size());
        admin().body("{\"confirm\":\"" + name + "\"}").post(path).then().statusCode(200);
        assertEquals(1, owners.calls("connector").size());
    }
}

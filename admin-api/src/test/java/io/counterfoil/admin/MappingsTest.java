package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations by name, the lists of the books and the mappings: what is asked of queue-service, and how. */
@QuarkusTest
class MappingsTest extends FrontDoor {

    private static final String PROBLEM = "application/problem+json";
    private static final String ID = "a8098c1a-f86e-51da-bd1a-00112444be1e";

    @Test
    void whoHasSeenTheMappingsChangesThem() {
        String store = aStore();
        String internal = "/internal/stores/" + store + "/mappings";
        owners.whenTagged("queue", "GET", internal, "application/json", "{\"items\":[]}", "\"4\"");
        owners.whenTagged("queue", "PATCH", internal, "application/json", "", "\"5\"");
        String body = "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"FX-MUG\",\"listId\":\"80000012-1795340000\"},"
                + "{\"kind\":\"PURPOSE\",\"text\":\"FEE\",\"listId\":null}]}";

        String etag = etag("/api/v1/stores/" + store + "/mappings");
        admin().header("If-Match", etag)
                .body(body)
                .patch("/api/v1/stores/" + store + "/mappings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"5\""));

        FakeOwners.Call call = owners.calls("queue").get(1);
        assertEquals(body, call.body());
        assertEquals(List.of("application/json", "\"4\""), call.headers());
    }

    @Test
    void mappingsTravelAsAFile() {
        String store = aStore();
        String internal = "/internal/stores/" + store + "/mappings/file";
        String csv = "kind,text,name,listId\nITEM,Größe,Mug,1\n";
        owners.whenTagged("queue", "GET", internal, "text/csv;charset=UTF-8", csv, "\"4\"");
        owners.whenTagged("queue", "PUT", internal, "text/csv;charset=UTF-8", "", "\"5\"");

        admin().accept("*/*")
                .get("/api/v1/stores/" + store + "/mappings/file")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("ETag", equalTo("\"4\""))
                .body(equalTo(csv));
        admin().contentType("text/csv;charset=UTF-8")
                .header("If-Match", "\"4\"")
                .body(csv)
                .put("/api/v1/stores/" + store + "/mappings/file")
                .then()
                .statusCode(200);

        FakeOwners.Call call = owners.calls("queue").get(1);
        assertEquals(csv, call.body());
        assertEquals(List.of("text/csv;charset=UTF-8", "\"4\""), call.headers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"items\":[]}",
                "{\"items\":[null]}",
                "{\"items\":[{\"kind\":\"THING\",\"text\":\"x\",\"listId\":\"1\"}]}",
                "{\"items\":[{\"text\":\"x\",\"listId\":\"1\"}]}",
                "{\"items\":[{\"kind\":\"ITEM\",\"text\":\" \",\"listId\":\"1\"}]}",
                "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"x\",\"listID\":\"1\"}]}",
                "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"x\",\"listId\":\"\"}]}"
            })
    void whatIsNoMappingIsNotPassedOn(String body) {
        admin().header("If-Match", "*")
                .body(body)
                .patch("/api/v1/stores/" + aStore() + "/mappings")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", not(containsString("java")));

        assertEquals(List.of(), owners.calls("queue"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /operations | {\"name\":\"Synch Customers\"}",
                "POST | /operations/delete | {\"operations\":[\"" + ID + "\"],\"tasks\":[]}",
                "POST | /operations/delete | {\"operations\":[],\"tasks\":[\"" + ID + "\"]}",
                "PUT | /operations/standing | {\"pullInventoryMinutes\":30}",
                "PUT | /operations/standing | {\"pullInventoryMinutes\":null}",
            })
    void operationsArePassedOn(String method, String path, String body) {
        String store = aStore();
        owners.when("queue", method, "/internal/stores/" + store + path, "{\"items\":[]}");

        admin().body(body)
                .request(method, "/api/v1/stores/" + store + path)
                .then()
                .statusCode(200);

        assertEquals(body, owners.calls("queue").get(0).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /operations | {}",
                "POST | /operations | {\"name\":\"\"}",
                "POST | /operations | {\"nam\":\"Synch Customers\"}",
                "POST | /operations/delete | {}",
                "POST | /operations/delete | {\"tasks\":[null]}",
                "POST | /operations/delete | {\"operations\":[],\"tasks\":[]}",
                "POST | /operations/delete | {\"tasks\":[7]}",
                "PUT | /operations/standing | {\"minutes\":30}",
                "PUT | /operations/standing | {\"pullInventoryMinutes\":\"often\"}",
            })
    void whatIsNotUnderstoodIsNotPassedOn(String method, String path, String body) {
        admin().body(body)
                .request(method, "/api/v1/stores/" + aStore() + path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);

        assertEquals(List.of(), owners.calls("queue"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items?q=m%26g&after=x&limit=7",
                "accounts",
                "payment-methods",
                "ship-methods",
                "terms",
                "classes",
                "tax-codes",
                "customers",
                "vendors"
            })
    void theListsOfTheBooksAreShownToWhoMaySeeThem(String list) {
        String books = admin().get("/api/v1/stores/" + aStore()).path("booksId");
        String stranger = aManagerOf(aTenant());
        owners.when("queue", "GET", "/internal/books/" + books + "/" + list, "{\"known\":true,\"items\":[]}");
        String path = "/api/v1/books/" + books + "/" + list;

        admin().urlEncodingEnabled(false).get(path).then().statusCode(200).body("known", equalTo(true));
        as(stranger, PASSWORD).urlEncodingEnabled(false).get(path).then().statusCode(404);

        assertEquals(1, owners.calls("queue").size());
        assertEquals(myCompany(), owners.calls("queue").get(0).token().claim("tenant"));
    }

    @Test
    void thereAreNoOtherListsAndNoOtherBooks() {
        String books = admin().get("/api/v1/stores/" + aStore()).path("booksId");

        admin().get("/api/v1/books/" + books + "/secrets").then().statusCode(404);
        admin().get("/api/v1/books/" + UUID.randomUUID() + "/items").then().statusCode(404);

        assertEquals(List.of(), owners.calls("queue"));
    }

    @Test
    void aManagerOfAnotherTenantChangesNothing() {
        String store = aStore();
        String stranger = aManagerOf(aTenant());
        String path = "/api/v1/stores/" + store;

        as(stranger, PASSWORD)
                .body("{\"name\":\"Synch Customers\"}")
                .post(path + "/operations")
                .then()
                .statusCode(404);
        as(stranger, PASSWORD)
                .body("{\"tasks\":[\"" + ID + "\"]}")
                .post(path + "/operations/delete")
                .then()
                .statusCode(404);
        as(stranger, PASSWORD)
                .body("{\"pullInventoryMinutes\":30}")
                .put(path + "/operations/standing")
                .then()
                .statusCode(404);
        as(stranger, PASSWORD)
                .header("If-Match", "*")
                .body("{\"items\":[{\"kind\":\"ITEM\",\"text\":\"x\",\"listId\":\"1\"}]}")
                .patch(path + "/mappings")
                .then()
                .statusCode(404);
        as(stranger, PASSWORD)
                .contentType("text/csv")
                .body("x")
                .put(path + "/mappings/file")
                .then()
                .statusCode(404);

        assertEquals(List.of(), owners.calls("queue"));
    }
}

package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Lists as files. */
@QuarkusTest
class ExportTest extends FrontDoor {

    /** Attack 40: what a spreadsheet would take for a formula is text. */
    @Test
    void attack40AFileForASpreadsheetHasAllPagesAndNoFormula() {
        String store = aStore();
        orders(store);

        Response csv = admin().get("/api/v1/stores/" + store + "/orders/export");

        csv.then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"orders.csv\""));
        String[] lines = csv.asString().split("\r\n", -1);
        assertEquals("number,state,orderDate,customer", lines[0].substring(0, 31));
        assertTrue(
                lines[1].startsWith(
                        "1,HELD,2026-11-20,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",USD,10.10,"),
                lines[1]);
        assertTrue(lines[1].contains(",-0.10,"), lines[1]);
        assertTrue(lines[1].contains("\"Say \"\"yes\"\", please. | Or no.\""), lines[1]);
        assertTrue(lines[2].startsWith("2,QUEUED,2026-11-21,'+1 555,"), lines[2]);
        assertTrue(lines[3].startsWith("3,QUEUED,2026-11-21,\"'@x\ny\","), lines[3]);
    }

    @Test
    void aFileForAProgramIsTheWholeList() {
        String store = aStore();
        orders(store);

        admin().get("/api/v1/stores/" + store + "/orders/export?format=json")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("items.number", equalTo(java.util.List.of("1", "2", "3")))
                .body("next", equalTo(null));
    }

    @Test
    void holdsSessionsAndTheAuditLogComeToo() {
        String store = aStore();
        owners.when("queue", "GET", "/internal/stores/" + store + "/holds?limit=200", "{\"items\":[],\"next\":null}");
        owners.when("history", "GET", "/internal/stores/" + store + "/sessions?limit=200", """
                {"items":[{"sessionId":"s","message":"fine","runs":[{"colour":"GREEN"}]}],"next":null}""");

        admin().get("/api/v1/stores/" + store + "/holds/export").then().statusCode(200);
        admin().get("/api/v1/stores/" + store + "/sessions/export")
                .then()
                .statusCode(200)
                .body(containsString("s,,,,fine,"));
        admin().get("/api/v1/audit/export?store=" + store)
                .then()
                .statusCode(200)
                .body(containsString(",store.added,"));
        admin().get("/api/v1/audit/export?format=json&store=" + store)
                .then()
                .body("items[0].action", equalTo("store.added"));
    }

    @Test
    void whatGoesWrongIsSaidAndNoFile() {
        String store = aStore();

        admin().get("/api/v1/stores/" + store + "/orders/export?format=xls")
                .then()
                .statusCode(400);
        owners.without("queue", () -> admin().get("/api/v1/stores/" + store + "/orders/export")
                .then()
                .statusCode(503)
                .body("code", equalTo("OWNER_UNREACHABLE")));
    }

    private void orders(String store) {
        String path = "/internal/stores/" + store + "/orders?";
        owners.when("queue", "GET", path + "limit=200", """
                {"items":[{"number":"1","state":"HELD","orderDate":"2026-11-20",
                  "customer":"=HYPERLINK(\\"http://evil.example\\",\\"x\\")","currency":"USD","total":"10.10",
                  "booksTotal":"10.00","difference":"-0.10",
                  "reasons":[{"code":"A","text":"Say \\"yes\\", please."},{"code":"B","text":"Or no."}]}],
                 "next":"c 1"}""");
        owners.when("queue", "GET", path + "after=c+1&limit=200", """
                {"items":[{"number":"2","state":"QUEUED","orderDate":"2026-11-21","customer":"+1 555"},
                 {"number":"3","state":"QUEUED","orderDate":"2026-11-21","customer":"@x\\ny"}],"next":null}""");
    }
}

package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the face of the installation; those of other kinds have tests of their own (40 and 77, 70). */
@QuarkusTest
class AttacksTest extends FrontDoor {

    private static final String EVIL = "<img src=x onerror=alert(1)>";

    @TestHTTPResource
    URI here;

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\ud800b", "a\\uffffb", "a\\u202ebb", "a\\u2066bb", "a\\nb"})
    void attack39CharactersThatAreNoneAreRefusedInWords(String name) {
        admin().body("{\"name\":\"" + name + UUID.randomUUID() + "\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\""
                        + myCompany() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("detail", containsString("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🛒 Crème brûlée", "店", "Zoë ‘quoted’", "é́́́"})
    void attack39WhatPeopleWriteStays(String words) {
        String name = words + " " + UUID.randomUUID();
        String store = aStore(name);

        admin().get("/api/v1/stores/" + store).then().body("name", equalTo(name));
        assertEquals(name, sql("SELECT name FROM store WHERE id = ?::uuid", store));
    }

    @Test
    void attack41MarkupInAnyTextIsText() {
        String store = aStore(EVIL + UUID.randomUUID().toString().substring(0, 8));
        String internal = "/internal/stores/" + store;
        String order = UUID.randomUUID().toString();
        String row = """
                {"documentId":"%s","cartOrderId":"%s","number":"%s","state":"HELD","orderDate":"2026-11-20",
                 "customer":"%s","currency":"%s","total":"10.10","importedAt":"2026-11-20T09:00:00Z",
                 "reasons":[{"code":"NO_ITEM","text":"%s"}],"releasedBy":"%s","refNumber":"%s","txnId":"%s"}
                """.formatted(order, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL);
        owners.when("queue", "GET", internal + "/orders", "{\"items\":[" + row + "],\"next\":\"" + EVIL + "\"}");
        owners.when("queue", "GET", internal + "/orders/" + order, row);
        owners.when("history", "GET", internal + "/sessions?tasks=0", """
                {"items":[{"sessionId":"%s","openedAt":"2026-11-20T09:00:00Z","closedAt":"2026-11-20T09:00:01Z",
                 "how":"NORMALLY","message":"%s","runs":[]}],"next":null}""".formatted(order, EVIL));
        owners.when(
                "queue",
                "GET",
                internal + "/holds",
                409,
                "application/problem+json",
                "{\"status\":409,\"code\":\"X\",\"detail\":\"" + EVIL + "\"}");
        Visitor visitor = Visitor.signedIn("admin");

        for (String page : List.of("", "/orders", "/orders/" + order, "/history", "/auto-sync")) {
            String path = page.isEmpty() ? "/shopping-carts" : "/stores/" + store + page;
            String text = visitor.get(path).asString();
            assertFalse(text.contains("<img src=x"), path);
            assertTrue(text.contains("&lt;img src=x"), path);
        }
        assertFalse(visitor.get("/stores/" + store + "/orders?view=" + EVIL)
                .asString()
                .contains("<img src=x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":7",
                "\"createdAt\":\"2020-01-01T00:00:00Z\"",
                "\"state\":\"RUNNING\"",
                "\"running\":true",
                "\"booksId\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "\"role\":\"OPERATOR\""
            })
    void attack71FieldsThatAreNobodysToSetAreRefused(String field) {
        String name = aName();

        admin().body("{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\"," + field + "}")
                .post("/api/v1/stores")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_JSON"));

        assertEquals("0", sql("SELECT count(*) FROM store WHERE name = ?", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/stores",
                "/api/v1//stores",
                "/api/v1/stores;x=1",
                "/api;x/v1/stores",
                "/api/v1/stores%3Bx",
                "/api/v1/stores%2F",
                "/api/v1/%2e%2e/v1/stores",
                "/x/../api/v1/stores",
                "/x/%2e%2e/api/v1/stores",
                "/API/v1/stores",
                "/api/v1/stores.",
                "/api/v1/stores/",
                "/api%2Fv1/stores",
                "/%61pi/v1/stores",
                "/q/../api/v1/stores"
            })
    void attack72NoSpellingOfAnAddressOpensIt(String path) throws IOException {
        String name = aName();
        aStore(name);
        String cookie = Visitor.signedIn("admin").cookies().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));

        for (String header : List.of("X-Nothing: 1", "Cookie: " + cookie)) {
            String answer = raw("GET " + path + " HTTP/1.1", header);
            assertFalse(answer.startsWith("HTTP/1.1 200"), () -> path + " with " + header + ": " + answer);
            assertFalse(answer.contains(name), path);
        }
    }

    @Test
    void attack73WhoHasNotSignedInIsRefusedBeforeTheBodyIsRead() throws IOException {
        String answer = withoutItsBody(1_000_000);
        String huge = withoutItsBody(50_000_000);

        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
        assertTrue(huge.startsWith("HTTP/1.1 401") || huge.startsWith("HTTP/1.1 413"), huge);
    }

    @Test
    void attack74ABrowserOfAnotherSiteDoesNothing() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String before = everything();

        given().cookies(visitor.cookies())
                .contentType("text/plain")
                .body("{\"name\":\"x\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(401);
        given().cookies(visitor.cookies())
                .header("Origin", "https://elsewhere.example")
                .contentType("application/json")
                .post("/api/v1/stores/" + store + "/auto-sync/start")
                .then()
                .statusCode(401);
        for (String form : List.of("/auto-sync/stop", "/web-connector/password", "/auto-sync")) {
            visitor.request()
                    .header("Origin", "https://elsewhere.example")
                    .formParams(visitor.filledIn("/stores/" + store + "/auto-sync", Map.of()))
                    .post("/stores/" + store + form)
                    .then()
                    .statusCode(403);
        }
        given().header("Origin", "https://elsewhere.example")
                .get("/api/v1/stores")
                .then()
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());

        assertEquals(before, everything());
    }

    @Test
    void attack74AskingChangesNothing() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String before = everything();

        Endpoint.all().stream()
                .filter(endpoint -> !endpoint.changes() && !endpoint.path().endsWith("/events"))
                .forEach(endpoint -> endpoint.with(store, admin()));
        for (String page : List.of(
                "/auto-sync/stop",
                "/auto-sync/start",
                "/web-connector/password",
                "/orders/transfer",
                "/pending-operations")) {
            visitor.get("/stores/" + store + page);
        }
        visitor.get("/sign-out");

        assertEquals(before, everything());
        assertEquals(
                List.of(),
                owners.calls("queue").stream()
                        .filter(call -> !call.method().equals("GET"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"kid\":\"../../dev/null\"}",
                "{\"alg\":\"RS256\",\"jku\":\"https://evil.example/keys\"}"
            })
    void attack75ATokenThatSaysWhoItIsIsNobody(String header) {
        String claims =
                "{\"iss\":\"counterfoil\",\"sub\":\"admin\",\"groups\":[\"service\",\"operator\"],\"exp\":9999999999}";

        for (String signature : List.of("", base64("x"), base64(header))) {
            given().header("Authorization", "Bearer " + base64(header) + "." + base64(claims) + "." + signature)
                    .get("/api/v1/stores")
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "access_token", "token", "q"})
    void attack76AKeyInAnAddressIsRefusedAndToBeReplaced(String parameter) {
        String key = admin().body("{\"name\":\"k\",\"scopes\":[\"OPERATE\"]}")
                .post("/api/v1/api-keys")
                .path("secret");

        for (var request : List.of(given(), given().header("Authorization", "Bearer " + key))) {
            request.queryParam(parameter, key)
                    .get("/api/v1/stores")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("SECRET_IN_ADDRESS"))
                    .body("detail", containsString("revoke"))
                    .body(not(containsString(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stores?limit=1000000000",
                "/api/v1/stores?limit=0",
                "/api/v1/stores?limit=-1",
                "/api/v1/stores?limit=x",
                "/api/v1/audit?limit=201",
                "/api/v1/audit?after=%00",
                "/api/v1/users?after=!!",
                "/api/v1/dead-letters?limit=99999"
            })
    void attack77NoListIsLongerThanAPage(String path) {
        int status = admin().urlEncodingEnabled(false).get(path).statusCode();

        assertTrue(status == 400 || status == 404, path + " " + status);
    }

    @Test
    void attack78NoSecretIsInTheLog() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                StringWriter trace = new StringWriter();
                if (entry.getThrown() != null) {
                    entry.getThrown().printStackTrace(new PrintWriter(trace));
                }
                Object[] parameters = entry.getParameters();
                log.add(entry.getMessage() + " " + (parameters == null ? "" : List.of(parameters)) + trace);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        List<String> canaries = new ArrayList<>();
        try {
            String store = aStore();
            String canary = "canary-" + UUID.randomUUID();
            canaries.add(canary);
            as("admin", canary).get("/api/v1/me").then().statusCode(401);
            new Visitor().post("/sign-in", Map.of("name", "admin", "password", canary));
            given().header("Authorization", "Bearer " + canary).get("/api/v1/me");
            admin().body("{\"consumerSecret\":\"" + canary + "\"}").put("/api/v1/stores/" + store + "/cart");
            owners.without("cart", () -> admin().body("{\"consumerSecret\":\"" + canary + "\"}")
                    .put("/api/v1/stores/" + store + "/cart"));
            admin().body("{\"current\":\"" + canary + "\",\"password\":\"" + canary + "\"}")
                    .put("/api/v1/me/password");
            admin().body("{\"name\":" + canary).post("/api/v1/stores");
            admin().queryParam("token", canary).get("/api/v1/stores");
            Response key =
                    admin().body("{\"name\":\"k\",\"scopes\":[\"OPERATE\"]}").post("/api/v1/api-keys");
            canaries.add(key.path("secret"));
            given().header("Authorization", "Bearer " + key.path("secret")).get("/api/v1/nothing");
            Response invited = admin().body("{\"name\":\"u-" + UUID.randomUUID() + "\",\"role\":\"OPERATOR\"}")
                    .header("Idempotency-Key", canary)
                    .post("/api/v1/users");
            canaries.add(invited.path("password"));
            owners.when(
                    "queue",
                    "GET",
                    "/internal/stores/" + store + "/holds",
                    500,
                    "text/plain",
                    "Ann Bo <" + canary + "@shop.example>");
            admin().get("/api/v1/stores/" + store + "/holds").then().statusCode(502);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertFalse(log.isEmpty(), "the test hears nothing of the log");
        for (String canary : canaries) {
            assertFalse(String.valueOf(canary).equals("null"));
            assertEquals(
                    List.of(),
                    log.stream().filter(line -> line.contains(canary)).toList());
        }
    }

    private String withoutItsBody(int length) throws IOException {
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "POST /api/v1/stores HTTP/1.1\r\nHost: " + here.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 401".length()), UTF_8);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Sent as it is; the beginning of the answer. */
    private String raw(String line, String headers) throws IOException {
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.setSoTimeout(20_000);
            String request = line + "\r\nHost: " + here.getAuthority() + "\r\nAccept: */*\r\nConnection: close\r\n"
                    + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            byte[] bytes = answer.readNBytes(16);
            return new String(bytes, UTF_8) + rest(answer);
        }
    }

    /** What comes, until nothing does. */
    private static String rest(InputStream answer) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8_192];
        int count;
        while ((count = answer.read(buffer)) >= 0 && text.length() < 200_000) {
            text.append(new String(buffer, 0, count, UTF_8));
        }
        return text.toString();
    }
}

package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser without script sees them, through the front door. */
@QuarkusTest
class ConsoleTest extends FrontDoor {

    private static final String ORDER = "a8098c1a-f86e-51da-bd1a-00112444be1e";
    private static final String SESSION = "3d813cbb-47fb-42ba-91df-831e1593ac29";
    private static final String HELD = """
            {"documentId":"%s","cartOrderId":"wc-17","number":"1017","state":"HELD","orderDate":"2026-11-20",
             "customer":"Ann <b>Bo</b>","currency":"USD","total":"10.10","transfers":2,"importedAt":"2026-11-20T09:00:00Z",
             "reasons":[{"code":"NO_ITEM","text":"SKU RED-1 is not an item. Choose one."}]}
            """.formatted(ORDER);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shopping-carts", "/live-shopping-carts", "/stores/" + ORDER + "/orders"})
    void whoHasNotSignedInIsLedToTheSignIn(String path) {
        new Visitor().get(path).then().statusCode(303).header("Location", org.hamcrest.Matchers.equalTo("/sign-in"));
    }

    @Test
    void signingInOpensThePagesUntilSigningOut() {
        Visitor visitor = Visitor.signedIn("admin");
        MatcherAssert.assertThat(visitor.page("/"), containsString("admin"));
        Map<String, String> before = Map.copyOf(visitor.cookies());

        MatcherAssert.assertThat(visitor.submit("/", "/sign-out", Map.of()), containsString("action=\"/sign-in\""));

        given().redirects().follow(false).cookies(before).get("/").then().statusCode(303);
    }

    @Test
    void theCookieIsForThisHostOnlyAndNotForScripts() {
        Response plain = new Visitor().post("/sign-in", Map.of("name", "admin", "password", PASSWORD));
        Response behindProxy = given().header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .formParams(Map.of("name", "admin", "password", PASSWORD))
                .post("/sign-in");

        plain.then().header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")));
        behindProxy
                .then()
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("__Host-counterfoil="),
                                containsString("; Secure"),
                                containsString("Path=/;")));
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Response answer = new Visitor().post("/sign-in", Map.of("name", "admin", "password", "wrong"));

        answer.then().statusCode(401).header("Set-Cookie", org.hamcrest.Matchers.nullValue());
        answer.then().body(containsString("User name or password is wrong"));
    }

    @Test
    void theCookieOpensNoRest() {
        Visitor visitor = Visitor.signedIn("admin");

        given().cookies(visitor.cookies()).get("/api/v1/stores").then().statusCode(401);
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteDoesNothing() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String stop = "/stores/" + store + "/auto-sync/stop";
        Map<String, Object> good = visitor.filledIn("/stores/" + store + "/auto-sync", Map.of());

        visitor.post(stop, Map.of()).then().statusCode(403);
        visitor.post(stop, Map.of("csrf", "x")).then().statusCode(403).body(containsString("Nothing was done"));
        visitor.request()
                .header("Origin", "https://elsewhere.example")
                .formParams(good)
                .post(stop)
                .then()
                .statusCode(403);
        visitor.request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(good)
                .post(stop)
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .formParams(Map.of("name", "admin", "password", PASSWORD))
                .post("/sign-in")
                .then()
                .statusCode(403);
        visitor.post(stop, good).then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/nowhere", "/stores/" + ORDER + "/orders"})
    void noPageMayRunScriptsOfOthers(String path) {
        Visitor visitor = Visitor.signedIn("admin");

        Response answer = visitor.get(path);

        answer.then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(
                        not(containsString("<script>")),
                        not(containsString(" style=")),
                        not(containsString(" onclick=")));
    }

    @Test
    void everyFileOfAPageIsThere() {
        String page = Visitor.signedIn("admin").page("/");
        Matcher files = Pattern.compile("(?:href|src)=\"(/(?:webjars|console)/[^\"]+)\"")
                .matcher(page);

        int found = 0;
        while (files.find()) {
            given().get(files.group(1)).then().statusCode(200);
            found++;
        }
        assertTrue(found >= 7);
    }

    @Test
    void theOverviewTellsHowAStoreIsEvenWhenAnOwnerIsAway() {
        String name = "AAA " + aName();
        String store = aStore(name);
        owners.when("history", "GET", "/internal/health?*", """
                [{"storeId":"%s","lastContact":"2020-01-01T10:00:00Z","failed":41,"unknown":0}]""".formatted(store));
        owners.when("queue", "GET", "/internal/health?*", """
                [{"storeId":"%s","glance":{"held":1000,"pending":0,"waiting":3,"oldestWaiting":null},"days":[]}]""".formatted(store));
        owners.when("connector", "GET", "/internal/health?*", """
                [{"storeId":"%s","decisions":43}]""".formatted(store));
        owners.when("cart", "GET", "/internal/health?*", """
                [{"storeId":"%s","cart":{"url":"https://shop.example","status":{"reachable":false,"reason":"No such shop."}}}]""".formatted(store));
        Visitor visitor = Visitor.signedIn("admin");

        String page = visitor.page("/");
        MatcherAssert.assertThat(
                page,
                allOf(
                        containsString(name),
                        containsString("overdue"),
                        containsString(">1000+<"),
                        containsString(">41<"),
                        containsString(">43<"),
                        containsString("No such shop."),
                        containsString("STOPPED")));

        owners.without(
                "queue",
                () -> MatcherAssert.assertThat(
                        visitor.page("/"), containsString("queue-service does not answer; nothing was changed.")));
    }

    @Test
    void aStoreIsSetUpFromTheActions() {
        Visitor visitor = Visitor.signedIn(aManagerOf(aTenant()));
        String name = aName();
        MatcherAssert.assertThat(
                visitor.page("/shopping-carts"),
                allOf(containsString("Which cart do you want to set up?"), containsString("Actions")));
        String form = "/shopping-carts/new?type=WOOCOMMERCE";
        Map<String, String> fields = Map.of("type", "WOOCOMMERCE", "name", name, "zone", "Europe/Berlin");

        String page = visitor.submit(form, "/shopping-carts/new", fields);

        MatcherAssert.assertThat(page, allOf(containsString(name + " was added"), containsString("Europe/Berlin")));
        MatcherAssert.assertThat(
                visitor.submit(form, "/shopping-carts/new", fields), containsString("There is a store named"));
    }

    @Test
    void autoSyncIsEditedInTheStoresZoneAndNotOverSomebodyElse() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/auto-sync";
        Map<String, Object> form = visitor.filledIn(
                tab + "?edit=yes",
                Map.of("lastOrderFrom", "2026-11-20T01:30", "zone", "America/New_York", "everySeconds", "300"));

        visitor.post(tab, form).then().statusCode(303);

        MatcherAssert.assertThat(
                visitor.page(tab), allOf(containsString("Saved."), containsString("20 Nov 2026, 01:30")));
        admin().get("/api/v1/stores/" + store + "/auto-sync")
                .then()
                .body("lastOrderFrom", org.hamcrest.Matchers.equalTo("2026-11-20T06:30:00Z"));
        visitor.post(tab, form).then().statusCode(303);
        MatcherAssert.assertThat(visitor.page(tab), containsString("It has changed since you read it"));
    }

    @Test
    void aStoreStartsOnlyAfterReadingAndAPassedTest() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/auto-sync";
        visitor.submit(tab + "?edit=yes", tab, Map.of("lastOrderFrom", "2026-11-20T01:30", "zone", "UTC"));
        knows("cart", store, "/cart", "{\"url\":\"https://shop.example\",\"keyLast4\":\"c3d4\",\"status\":{}}");
        tests(store, false, "The shop refused the key.");

        MatcherAssert.assertThat(visitor.page(tab), containsString("⚠ Live Shopping Carts"));
        MatcherAssert.assertThat(visitor.submit(tab, tab + "/start", Map.of()), containsString("Read &quot;Live"));
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/start", Map.of("read", "on")), containsString("The shop refused the key."));
        tests(store, true, "TEST PASSED: SUCCESSFULLY CONNECTED TO CART!");
        MatcherAssert.assertThat(
                visitor.submit(tab, "/stores/" + store + "/cart/test", Map.of()),
                containsString("TEST PASSED: SUCCESSFULLY CONNECTED TO CART!"));

        MatcherAssert.assertThat(visitor.submit(tab, tab + "/start", Map.of("read", "on")), containsString("RUNNING"));
        MatcherAssert.assertThat(visitor.submit(tab, tab + "/stop", Map.of()), containsString("STOPPED"));
    }

    @Test
    void theConnectionIsHandedToItsOwnerAndItsSecretNeverComesBack() {
        String store = aStore();
        owners.when("cart", "PUT", internal(store, "/cart"), 204, "text/plain", "");
        Visitor visitor = Visitor.signedIn("admin");

        String page = visitor.submit(
                "/stores/" + store + "/auto-sync",
                "/stores/" + store + "/cart",
                Map.of("url", "https://shop.example", "consumerKey", "ck_1", "consumerSecret", "cs_secret"));

        assertEquals(
                "{\"url\":\"https://shop.example\",\"consumerKey\":\"ck_1\",\"consumerSecret\":\"cs_secret\"}",
                sent("cart", "PUT").body());
        MatcherAssert.assertThat(page, not(containsString("cs_secret")));
    }

    @Test
    void ordersShowWhyTheyWaitAndAreTransferredWhenChosen() {
        String store = aStore();
        knows("queue", store, "/orders", "{\"items\":[" + HELD + "],\"next\":null}");
        knows("queue", store, "/holds", "{\"items\":[" + HELD + "],\"next\":null}");
        knows("queue", store, "/orders/" + ORDER, HELD);
        answers(
                "queue",
                store,
                "/orders/transfer",
                "{\"items\":[{\"documentId\":\"%s\",\"released\":false,\"state\":\"HELD\",\"why\":\"Choose an item first.\"}]}"
                        .formatted(ORDER));
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/orders";

        for (String path : List.of(tab, tab + "?view=HOLDS", tab + "/" + ORDER)) {
            MatcherAssert.assertThat(
                    visitor.page(path),
                    allOf(
                            containsString("1017"),
                            containsString("SKU RED-1 is not an item. Choose one."),
                            containsString("Ann &lt;b&gt;Bo&lt;/b&gt;")));
        }
        String page = visitor.submit(tab, tab + "/transfer", Map.of("order", ORDER + " 2", "request", "pressed-once"));

        MatcherAssert.assertThat(page, containsString("Choose an item first."));
        assertEquals(
                "{\"request\":\"pressed-once\",\"orders\":[{\"documentId\":\"" + ORDER + "\",\"transfers\":2}]}",
                sent("queue", "POST").body());
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/transfer", Map.of("request", "x")),
                containsString("Check at least one order first."));
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/transfer", Map.of("request", "x", "order", "nonsense")),
                containsString("Check at least one order first."));
    }

    @Test
    void ordersArePreviewedByCustomerAndDateBeforeTheyAreTransferred() {
        String store = aStore();
        String exported = HELD.replace("1017", "3019").replace("HELD", "EXPORTED");
        knows(
                "queue",
                store,
                "/orders/customers?limit=20",
                "{\"items\":[{\"customer\":\"Ann Bo\",\"email\":\"ann@shop.example\",\"orders\":3}]}");
        knows("queue", store, "/orders/preview?exported=false&limit=100", "{\"items\":[" + HELD + "],\"next\":\"p2\"}");
        knows(
                "queue",
                store,
                "/orders/preview?customer=ann%40shop.example&from=2026-11-01&to=2026-11-20&exported=true&limit=100",
                "{\"items\":[" + HELD + "," + exported + "],\"next\":null}");
        Visitor visitor = Visitor.signedIn("admin");
        String preview = "/stores/" + store + "/orders/preview";

        MatcherAssert.assertThat(
                visitor.page(preview),
                allOf(
                        containsString("All Customers"),
                        containsString("Ann Bo &lt;ann@shop.example&gt; (3)"),
                        containsString("Preview Orders"),
                        not(containsString(">1017<"))));
        MatcherAssert.assertThat(
                visitor.page(preview + "?preview=yes"),
                allOf(
                        containsString(">1017<"),
                        containsString("name=\"order\" value=\"" + ORDER + " 2\""),
                        containsString("&amp;after=p2"),
                        containsString("checked")));
        MatcherAssert.assertThat(
                visitor.page(
                        preview + "?preview=yes&customer=ann@shop.example&from=2026-11-01&to=2026-11-20&exported=on"),
                allOf(containsString(">1017<"), containsString(">3019<"), containsString("Transfer Orders")));
    }

    @Test
    void onDemandTransferIsNotShownWhenOrdersGoByThemselves() {
        String store = aStore();
        knows("queue", store, "/orders", "{\"items\":[" + HELD + "],\"next\":null}");
        answers(
                "queue",
                store,
                "/orders/release",
                "{\"items\":[{\"documentId\":\"%s\",\"released\":true,\"state\":\"QUEUED\",\"why\":\"\"}]}"
                        .formatted(ORDER));
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/orders";
        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(containsString("Transfer orders on demand"), containsString("Transfer Orders")));

        savePreferences(visitor, store, Map.of("exportMode", "AUTOMATIC"));

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(not(containsString("Transfer orders on demand")), not(containsString("Transfer Orders"))));
        MatcherAssert.assertThat(visitor.page(tab + "/preview"), not(containsString("Preview Orders")));
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/release", Map.of("order", ORDER + " 2")),
                containsString("Orders that go to QuickBooks when the Web Connector runs: 1."));
        assertEquals(
                "{\"documents\":[\"" + ORDER + "\"]}", sent("queue", "POST").body());
    }

    @Test
    void preferencesAreEditedAndReadLikeTheRestSaysThem() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");

        String page = savePreferences(
                visitor,
                store,
                Map.of(
                        "exportMode",
                        "ON_DEMAND",
                        "documentPrefix",
                        "WEB",
                        "shippingItem",
                        "Freight: a & b",
                        "customers.genericCustomer",
                        "Online Customer"));

        MatcherAssert.assertThat(
                page, allOf(containsString("Freight: a &amp; b"), containsString("Export orders on demand only.")));
        admin().get("/api/v1/stores/" + store + "/preferences")
                .then()
                .body("documentPrefix", org.hamcrest.Matchers.equalTo("WEB"))
                .body("shippingItem", org.hamcrest.Matchers.equalTo("Freight: a & b"))
                .body("customers.genericCustomer", org.hamcrest.Matchers.equalTo("Online Customer"));
        MatcherAssert.assertThat(
                savePreferences(visitor, store, Map.of("exportMode", "ON_DEMAND", "documentPrefix", "too long")),
                containsString("documentPrefix may have at most 4 characters"));
        MatcherAssert.assertThat(
                savePreferences(visitor, store, Map.of("exportMode", "SOMETIMES")),
                containsString("A value cannot be understood"));
    }

    @Test
    void theWebConnectorTabSaysWhatToDoAndShowsANewPasswordOnce() {
        String name = aName();
        String store = aStore(name);
        String tab = "/stores/" + store + "/web-connector";
        String asked = "?name=" + name.replace(" ", "+") + "&minutes=10";
        knows("connector", store, "/web-connector" + asked, """
                {"userName":"cf-17","appUrl":"https://x/qbwc","passwordSet":true,"lastContact":null,"companyName":null,
                 "lastRefusedSignIn":{"at":"2026-11-20T09:00:00Z","why":"WRONG_PASSWORD","whatToDo":"Type it again."}}
                """);
        knows(
                "connector",
                store,
                "/company-file",
                "{\"kind\":\"IS_IT_THE_RIGHT_FILE\",\"words\":\"Is it Rock Castle?\"}");
        answers("connector", store, "/web-connector/password", "{\"userName\":\"cf-17\",\"password\":\"pw-0815\"}");
        owners.when("connector", "POST", internal(store, "/company-file/confirm"), 204, "text/plain", "");
        owners.when(
                "connector", "GET", internal(store, "/web-connector/qwc" + asked), 200, "application/x-qwc", "<Q/>");
        Visitor visitor = Visitor.signedIn("admin");

        String page = visitor.page(tab);
        for (String words : List.of(
                "cf-17",
                "Type it again.",
                "Is it Rock Castle?",
                "You cannot change your Company Name. Only the Password may be reset.",
                "Launch Web Connector",
                "Click on the “Auto-Run” check box",
                "Enter the number of minutes between synchronization tasks",
                "Hide Web Connector, but do not exit the application.",
                "The synchronization will not occur until you run the Web Connector.")) {
            MatcherAssert.assertThat(page, containsString(words));
        }
        visitor.get(tab + "/qwc").then().statusCode(200).header("Content-Disposition", containsString(".qwc"));
        visitor.post(tab + "/password", visitor.filledIn(tab, Map.of()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("pw-0815"));
        MatcherAssert.assertThat(visitor.page(tab), not(containsString("pw-0815")));
        visitor.submit(tab, tab + "/company-file", Map.of("answer", "confirm"));
        assertTrue(
                calls("connector", "POST").stream().anyMatch(call -> call.uri().endsWith("/company-file/confirm")));
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/company-file", Map.of("answer", "change")), containsString("choose one"));
    }

    @Test
    void anotherCompanyFileNeedsTheNameOfTheStore() {
        String name = aName();
        String store = aStore(name);
        String tab = "/stores/" + store + "/web-connector";
        String asked = "?name=" + name.replace(" ", "+") + "&minutes=10";
        knows(
                "connector",
                store,
                "/web-connector" + asked,
                "{\"userName\":\"cf\",\"appUrl\":\"x\",\"passwordSet\":true}");
        owners.when("connector", "POST", internal(store, "/company-file/change"), 204, "text/plain", "");
        Visitor visitor = Visitor.signedIn("admin");

        visitor.submit(tab, tab + "/company-file/change", Map.of("confirm", "yes"));
        assertEquals(List.of(), calls("connector", "POST"));

        visitor.submit(tab, tab + "/company-file/change", Map.of("confirm", name));
        assertEquals(1, calls("connector", "POST").size());
    }

    @Test
    void allOrdersAreResetByWhoSaysHowManyStandInQuickBooks() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/orders";
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders", "{\"items\":[],\"next\":null}");
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders/reset", "{\"inQuickBooks\":3}");
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/reset", "{\"inQuickBooks\":3,\"reset\":3}");
        MatcherAssert.assertThat(visitor.page(tab), containsString("3"));

        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/reset-all", Map.of("confirm", "2")),
                containsString("Nothing was reset: 3 of the store&#39;s orders"));
        String answer = visitor.submit(tab, tab + "/reset-all", Map.of("confirm", "3"));

        MatcherAssert.assertThat(answer, containsString("3"));
        assertEquals(
                "{\"confirm\":3}",
                owners.calls("queue").stream()
                        .filter(call -> call.body().contains("confirm"))
                        .findFirst()
                        .orElseThrow()
                        .body());
    }

    @Test
    void stockSaysWhyItIsWhatItIsAndAsksBeforeTooMuchChanges() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/stock";
        String parts = "\"sku\":\"FX-MUG\",\"item\":\"Mug\",\"listId\":\"80-1\",\"trouble\":null,\"available\":\"7\","
                + "\"onHand\":\"12\",\"onSalesOrders\":\"2\",\"webOrders\":\"1\",\"safety\":\"2\",\"readAt\":null,"
                + "\"inCart\":\"9\",\"told\":{\"state\":\"FAILED\",\"quantity\":\"7\",\"at\":null,\"reason\":\"No such product.\"},"
                + "\"orders\":[{\"documentId\":\"" + ORDER + "\",\"cartOrderId\":\"1017\",\"quantity\":\"1\"}]";
        String question = "{\"state\":\"ASKED\",\"linked\":40,\"changed\":31,\"zeroed\":5}";
        owners.when(
                "queue", "GET", "/internal/stores/" + store + "/stock", "{\"items\":[{" + parts + "}],\"next\":null}");
        owners.when("queue", "GET", "/internal/stores/" + store + "/stock/question", question);
        owners.when("queue", "POST", "/internal/stores/" + store + "/stock/question", question);

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("<strong>7</strong>"),
                        containsString("1017"),
                        containsString("No such product."),
                        containsString("31")));
        visitor.submit(tab, tab + "/question", Map.of("go", "no"));

        assertEquals("{\"goOn\":false}", sent("queue", "POST").body());
    }

    @Test
    void historyShowsColoursAndDetailsInQuickBooksWords() {
        String store = aStore();
        String session = """
                {"sessionId":"%s","openedAt":"2026-11-20T09:00:00Z","closedAt":null,"how":null,"message":"",
                 "runs":[{"operationId":"%s","operation":"Push Orders","colour":"YELLOW","succeeded":1,"failed":1,"unknown":0,"tasks":[]}]}
                """.formatted(SESSION, ORDER);
        String task = """
                {"taskId":"%s","documentId":"%s","label":"Order 1017","outcome":"REJECTED","succeeded":false,"statusCode":3070,
                 "statusMessage":"The string <x> is too long.","explanation":"Shorten the name.","settledAt":"2026-11-20T09:00:01Z"}
                """.formatted(ORDER, ORDER);
        knows("history", store, "/sessions?tasks=0", "{\"items\":[" + session + "],\"next\":null}");
        knows("history", store, "/sessions/" + SESSION + "?tasks=0", session);
        knows(
                "history",
                store,
                "/sessions/" + SESSION + "/tasks?operation=" + ORDER,
                "{\"items\":[" + task + "],\"next\":null}");
        knows(
                "connector",
                store,
                "/tasks/" + ORDER + "/raw?masked=true",
                "{\"attempt\":\"a1\",\"sentAt\":\"2026-11-20T09:00:00Z\",\"request\":\"<InvoiceAdd/>\"}");
        Visitor visitor = Visitor.signedIn("admin");
        String support = "/stores/" + store;

        MatcherAssert.assertThat(
                visitor.page(support + "/history"),
                allOf(
                        containsString("Push Orders"),
                        containsString("colour YELLOW"),
                        containsString("Operation Details")));
        MatcherAssert.assertThat(
                visitor.page(support + "/history/" + SESSION + "?operation=" + ORDER),
                allOf(
                        containsString("The string &lt;x&gt; is too long."),
                        containsString("3070"),
                        containsString("Shorten the name.")));
        MatcherAssert.assertThat(
                visitor.page(support + "/tasks/" + ORDER + "/raw"),
                allOf(containsString("&lt;InvoiceAdd/&gt;"), containsString("No answer has come yet.")));
    }

    @Test
    void pendingOperationsAreQueuedAndDeletedWhenSelected() {
        String store = aStore();
        knows("queue", store, "/operations", """
                {"items":[{"operationId":"%s","name":"Push Orders","state":"OPEN","queuedAt":"2026-11-20T09:00:00Z","tasks":3,"settled":1,"orders":3}],"next":null}
                """.formatted(ORDER));
        knows(
                "queue",
                store,
                "/operations/" + ORDER + "/tasks",
                "{\"items\":[{\"taskId\":\"" + SESSION + "\",\"label\":\"Order 1017\"}],\"next\":null}");
        answers("queue", store, "/operations", "{}");
        answers("queue", store, "/operations/delete", "{}");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/pending-operations";

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("Push Orders"),
                        containsString("Order 1017"),
                        containsString("Delete Selected"),
                        containsString("Sync Items and Accounts")));
        visitor.submit(tab, tab, Map.of("name", "Sync Items and Accounts"));
        visitor.submit(tab, tab + "/delete", Map.of("operation", ORDER, "task", SESSION));
        MatcherAssert.assertThat(visitor.submit(tab, tab + "/delete", Map.of()), containsString("Nothing was deleted"));

        assertEquals(
                List.of(
                        "{\"name\":\"Sync Items and Accounts\"}",
                        "{\"operations\":[\"" + ORDER + "\"],\"tasks\":[\"" + SESSION + "\"]}"),
                calls("queue", "POST").stream().map(FakeOwners.Call::body).toList());
    }

    @Test
    void decisionsShowBothSidesAndAreGivenByButton() {
        String store = aStore();
        knows("connector", store, "/decisions", """
                [{"taskId":"%s","label":"Customer Ann","explanation":"There is one already.","ours":{"name":"Ann","lines":[{"qty":2}]},
                  "candidates":[{"remoteId":"80000001-1","fields":{"FullName":"Ann & Co"}}]}]
                """.formatted(ORDER));
        owners.when("connector", "POST", internal(store, "/decisions/" + ORDER), 204, "text/plain", "");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/decisions";

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("There is one already."),
                        containsString("Ann &amp; Co"),
                        containsString("lines 1 qty")));
        visitor.submit(tab, tab + "/" + ORDER, Map.of("record", "80000001-1"));
        visitor.submit(tab, tab + "/" + ORDER, Map.of("record", "not-there"));
        visitor.submit(tab, tab + "/" + ORDER, Map.of());

        assertEquals(
                List.of("{\"remoteId\":\"80000001-1\"}", "{}"),
                calls("connector", "POST").stream().map(FakeOwners.Call::body).toList());
    }

    @Test
    void whatTheCartAndQuickBooksDoNotAgreeOnIsShownFromBothSidesAndDecidedByButton() {
        String store = aStore();
        String tab = "/stores/" + store + "/differences";
        Visitor visitor = Visitor.signedIn("admin");
        knows("queue", store, "/differences", "{\"items\":[]}");
        MatcherAssert.assertThat(visitor.page(tab), containsString("The cart and QuickBooks agree"));
        knows("queue", store, "/differences", """
                {"items":[{"kind":"ITEM","cartId":"7 \\" <","label":"Item MUG","item":null,"state":"FAILED","why":"No write access.","fields":[]},
                  {"kind":"CUSTOMER","cartId":"17","label":"Customer Ann","item":"Ann","state":"ASKS","why":"",
                   "fields":[{"field":"phone","cart":"555-0100","books":"555-0199"}]}]}
                """);
        owners.when("queue", "POST", internal(store, "/differences"), 204, "text/plain", "");

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("No write access."),
                        containsString("Changed on both sides."),
                        containsString("555-0100"),
                        containsString("555-0199"),
                        containsString("The cart is right")));
        visitor.submit(tab, tab, Map.of("kind", "ITEM", "cartId", "7 \" <", "winner", "CART"));

        String page = Visitor.signedIn(aUser("support", myCompany())).page(tab);
        MatcherAssert.assertThat(
                page,
                allOf(
                        containsString("Item MUG"),
                        not(containsString("Ann")),
                        not(containsString("555-01")),
                        containsString("•••")));
        assertEquals(
                "{\"kind\":\"ITEM\",\"cartId\":\"7 \\\" <\",\"winner\":\"CART\"}",
                sent("queue", "POST").body());
    }

    @Test
    void chartsAddUpDaysOfTheCartBesideQuickBooks() {
        String store = aStore();
        String first =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30).toString();
        knows("queue", store, "/days?from=" + first, """
                {"items":[{"day":"2026-11-20","currency":"USD","orders":3,"entered":1,"cartTotal":"7011.00","booksTotal":"10.09"},
                {"day":"2026-11-21","currency":"EUR","orders":1,"entered":1,"cartTotal":"0.90","booksTotal":"0.90"}],"next":null}
                """);

        String page = Visitor.signedIn("admin").page("/stores/" + store + "/charts");

        MatcherAssert.assertThat(
                page,
                allOf(
                        containsString("$7,011.00"),
                        containsString("$10.09"),
                        containsString("$7,000.91"),
                        containsString("€0.90"),
                        containsString("ties out")));
    }

    @Test
    void itemsAndCustomersOfTheCompanyFileAreListedAndLookedFor() {
        String store = aStore();
        String item = """
                {"list":"ITEMS","listId":"80-1","kind":"ItemInventory","name":"FX <MUG>","active":true,
                 "fields":{"SalesDesc":"Enamel mug","SalesPrice":"19.99","QuantityOnHand":"7"}}
                """;
        books(store, "/items?q=", "{\"known\":true,\"items\":[" + item + "],\"next\":\"n&x\"}");
        books(store, "/items?q=a+b", "{\"known\":true,\"items\":[],\"next\":null}");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/items";

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("FX &lt;MUG&gt;"),
                        containsString("Inventory Part"),
                        containsString("19.99"),
                        containsString("after=n%26x")));
        MatcherAssert.assertThat(visitor.page(tab + "?q=a+b"), containsString("Nothing is called so."));
        MatcherAssert.assertThat(
                visitor.page("/stores/" + store + "/customers"), containsString("Not read from QuickBooks yet."));
    }

    @Test
    void linksAreMadeAcceptedAndRemovedForTheStateThatWasSeen() {
        String store = aStore();
        String link = "{\"kind\":\"ITEM\",\"text\":\"RED <1>\",\"listId\":\"80-1\",\"name\":\"Red\",\"trouble\":null}";
        owners.whenTagged(
                "queue",
                "GET",
                internal(store, "/mappings?q="),
                "application/json",
                "{\"items\":[" + link + "],\"next\":null}",
                "\"7\"");
        owners.whenTagged(
                "queue",
                "GET",
                internal(store, "/mappings?kind=PURPOSE&q="),
                "application/json",
                "{\"items\":[],\"next\":null}",
                "\"7\"");
        knows("queue", store, "/mappings/suggestions", """
                {"items":[{"sku":"BLUE-1","product":"Blue","orders":3,"candidates":[
                 {"listId":"80-2","name":"Blue 1","score":92,"reason":"the same but for punctuation"},
                 {"listId":"80-3","name":"Blue 2","score":80,"reason":"similar"}]}],"next":null}
                """);
        books(store, "/items?q=&limit=200", """
                {"known":true,"items":[{"listId":"80-9","kind":"ItemService","name":"Freight","active":true,"fields":{}}],"next":null}
                """);
        owners.when("queue", "PATCH", internal(store, "/mappings"), 204, "application/json", "");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/mappings";

        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(
                        containsString("RED &lt;1&gt;"),
                        containsString("<option value=\"80-2\" selected>"),
                        containsString("Link selected Items")));
        visitor.submit(tab, tab + "/accept", Map.of("sku", "BLUE-1", "listId", "80-3"));
        visitor.submit(tab, tab + "/remove", Map.of("link", "ITEM RED <1>"));
        visitor.submit(tab + "?kind=PURPOSE", tab, Map.of("kind", "PURPOSE", "text", "SHIPPING", "listId", "80-9"));
        owners.when(
                "queue",
                "PATCH",
                internal(store, "/mappings"),
                412,
                "application/problem+json",
                "{\"status\":412,\"code\":\"CHANGED\",\"detail\":\"Somebody else has changed them. Read again.\"}");
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/accept", Map.of("sku", "BLUE-1", "listId", "80-3")),
                allOf(containsString("Somebody else has changed them."), not(containsString("Linked: 1."))));
        MatcherAssert.assertThat(
                visitor.submit(tab, tab, Map.of("kind", "ITEM", "text", " ", "listId", "80-9")),
                containsString("Nothing was changed: choose at least one"));

        List<FakeOwners.Call> patches = calls("queue", "PATCH").subList(0, 3);
        assertEquals(
                List.of(
                        "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"BLUE-1\",\"listId\":\"80-3\"}]}",
                        "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"RED <1>\",\"listId\":null}]}",
                        "{\"items\":[{\"kind\":\"PURPOSE\",\"text\":\"SHIPPING\",\"listId\":\"80-9\"}]}"),
                patches.stream().map(FakeOwners.Call::body).toList());
        assertEquals("\"7\"", patches.get(0).headers().get(1));
    }

    @Test
    void linksAreImportedFromAFileOfTheBrowser() {
        String store = aStore();
        owners.when("queue", "PUT", internal(store, "/mappings/file"), 204, "application/json", "");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/mappings";
        String token = String.valueOf(visitor.filledIn(tab, Map.of()).get("csrf"));

        visitor.request()
                .multiPart("csrf", "wrong")
                .multiPart("file", "m.csv", "kind,text,name,listId\n".getBytes(UTF_8), "text/csv")
                .post(tab + "/file")
                .then()
                .statusCode(403);
        visitor.request()
                .multiPart("csrf", token)
                .multiPart("etag", "\"7\"")
                .multiPart("file", "m.csv", "kind,text,name,listId\n".getBytes(UTF_8), "text/csv")
                .post(tab + "/file")
                .then()
                .statusCode(303);

        assertEquals("kind,text,name,listId\n", sent("queue", "PUT").body());
        assertEquals(
                List.of("text/csv;charset=UTF-8", "\"7\""), sent("queue", "PUT").headers());
    }

    @Test
    void aStoreThatConnectorServiceDoesNotKnowYetSaysSo() {
        MatcherAssert.assertThat(
                Visitor.signedIn("admin").page("/stores/" + aStore() + "/web-connector"),
                containsString("its Web Connector login is being made"));
    }

    @Test
    void whatTheCartHasIsListedWhenAskedForAndImportedWhenChosen() {
        String store = aStore();
        knows("cart", store, "/cart/items?q=mug", """
                {"items":[{"cartItemId":"7","sku":"FX-MUG","name":"Mug <b>","description":"","price":"19.99","quantity":"3","active":true}],"next":null}
                """);
        String job = "{\"job\":\"" + ORDER
                + "\",\"kind\":\"IMPORT_ITEMS\",\"total\":1,\"done\":1,\"failed\":1,\"cancelled\":false,"
                + "\"waiting\":null,\"failures\":[{\"record\":\"FX-MUG\",\"code\":\"EXISTS\",\"reason\":\"SKU already exists\"}]}";
        answers("cart", store, "/cart/items/import", job);
        knows("cart", store, "/cart/jobs/" + ORDER, job);
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/items-cart";

        MatcherAssert.assertThat(visitor.page(tab), containsString("List All Items"));
        assertEquals(List.of(), owners.calls("cart"));
        MatcherAssert.assertThat(
                visitor.page(tab + "?list=yes&q=mug"),
                allOf(
                        containsString("Mug &lt;b&gt;"),
                        containsString("Import selected Items"),
                        containsString("Link selected Items")));
        String page = visitor.submit(
                tab, tab + "/import", Map.of("record", "7", "code 7", "MUG", "cost 7", "4.50", "stock 7", ""));

        MatcherAssert.assertThat(page, containsString("SKU already exists"));
        assertEquals(
                "{\"items\":[{\"id\":\"7\",\"code\":\"MUG\",\"cost\":4.50,\"stockLevel\":null}]}",
                sent("cart", "POST").body());
        MatcherAssert.assertThat(
                visitor.submit(tab, tab + "/import", Map.of()),
                containsString("Nothing was done: select at least one."));
        MatcherAssert.assertThat(
                visitor.page("/stores/" + store + "/orders-cart?list=yes"),
                containsString("cart-gateway answered 404"));
    }

    @Test
    void whatHoldsAnOrderIsFixedForAllThatAreHeldForTheSame() {
        String store = aStore();
        String fix =
                "{\"fix\":\"CORRECT_EMAIL\",\"about\":null,\"fields\":[\"email\"],\"text\":\"Say which address it is.\"}";
        knows("queue", store, "/orders/" + ORDER, HELD.replace("\"reasons\":", "\"fixes\":[" + fix + "],\"reasons\":"));
        answers("queue", store, "/holds/fix", "{\"alike\":15,\"items\":[{\"state\":\"QUEUED\"},{\"state\":\"HELD\"}]}");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/orders/" + ORDER;
        MatcherAssert.assertThat(
                visitor.page(tab),
                allOf(containsString("Say which address it is."), containsString("the same for the 14 others")));
        owners.forgetCalls();

        String page = visitor.submit(
                tab, tab + "/fix", Map.of("fix", "CORRECT_EMAIL", "about", "", "email", "a@example.com", "all", "on"));

        MatcherAssert.assertThat(
                page, allOf(containsString("orders that go on: 1."), containsString("Still held: 1.")));
        assertTrue(calls("queue", "POST").stream()
                .map(FakeOwners.Call::body)
                .toList()
                .contains("{\"document\":\"" + ORDER
                        + "\",\"all\":true,\"fix\":\"CORRECT_EMAIL\",\"email\":\"a@example.com\"}"));
    }

    @Test
    void preferencesAreTriedBeforeTheyAreSavedAndPickedFromQuickBooksLists() {
        String store = aStore();
        books(store, "/items?limit=200", """
                {"known":true,"items":[{"listId":"80-9","kind":"ItemService","name":"Freight","active":true,"fields":{}},
                {"listId":"80-8","kind":"ItemSalesTax","name":"County","active":true,"fields":{}}],"next":null}
                """);
        answers("queue", store, "/orders/what-if", """
                {"tried":50,"enteredBefore":"10.00","enteredAfter":"12.00","items":[{"documentId":"%s","number":"1017",
                "before":"WOULD_BE_HELD","after":"WOULD_BE_ENTERED","reasons":[],"differences":[{"what":"header.terms","before":"","after":"Net 30"}]}]}
                """.formatted(ORDER));
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store + "/preferences";
        String form = visitor.page(tab + "?edit=yes");
        MatcherAssert.assertThat(form, containsString("<option>Freight</option>"));
        assertEquals(1, form.split(">County<", -1).length - 1);

        Response tried = visitor.post(
                tab + "/what-if",
                visitor.filledIn(
                        tab + "?edit=yes",
                        Map.of(
                                "exportMode", "ON_DEMAND",
                                "eligibleStatuses", List.of("OPEN"),
                                "shippingItem", "Freight",
                                "effectiveFrom", "2026-12-01T00:00")));

        tried.then()
                .statusCode(200)
                .body(containsString("Nothing is saved yet."))
                .body(containsString("would be entered"))
                .body(containsString("<option selected>Freight</option>"))
                .body(containsString("value=\"2026-12-01T00:00\""));
        MatcherAssert.assertThat(visitor.page(tab), not(containsString("Freight")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, auto-sync",
        "GET, orders",
        "GET, orders/" + ORDER,
        "GET, orders/preview",
        "GET, items",
        "GET, customers",
        "GET, mappings",
        "GET, mappings/file",
        "POST, mappings",
        "POST, mappings/accept",
        "POST, mappings/remove",
        "GET, items-cart",
        "GET, cart-jobs/" + ORDER,
        "POST, items-cart/import",
        "POST, items-cart/link",
        "POST, orders-cart/import",
        "POST, customers-cart/import",
        "POST, customers-cart/link",
        "POST, items/export",
        "POST, orders/" + ORDER + "/fix",
        "POST, preferences/what-if",
        "GET, preferences",
        "GET, web-connector",
        "GET, web-connector/qwc",
        "GET, history",
        "GET, history/" + SESSION,
        "GET, tasks/" + ORDER + "/raw",
        "GET, pending-operations",
        "GET, decisions",
        "GET, differences",
        "POST, differences",
        "GET, charts",
        "POST, auto-sync",
        "POST, auto-sync/start",
        "POST, auto-sync/stop",
        "POST, cart",
        "POST, cart/test",
        "POST, orders/transfer",
        "POST, orders/release",
        "GET, orders/preview",
        "GET, notifications",
        "POST, notifications",
        "POST, auto-sync/store",
        "POST, items-cart/transfer",
        "POST, preferences",
        "POST, web-connector/password",
        "POST, web-connector/company-file",
        "POST, web-connector/company-file/change",
        "POST, pending-operations",
        "POST, pending-operations/delete",
        "POST, decisions/" + ORDER
    })
    void aStoreOfAnotherTenantIsNotThere(String method, String page) {
        String store = aStore();
        Visitor stranger = Visitor.signedIn(aManagerOf(aTenant()));
        Map<String, Object> form = stranger.filledIn("/", Map.of("read", "on", "order", ORDER + " 0", "request", "x"));
        owners.forgetCalls();

        Response answer = method.equals("GET")
                ? stranger.get("/stores/" + store + "/" + page)
                : stranger.post("/stores/" + store + "/" + page, form);

        assertEquals(404, answer.statusCode());
        answer.then().contentType(containsString("text/html")).body(containsString("There is no store"));
        for (String owner : List.of("cart", "connector", "queue", "history")) {
            assertEquals(List.of(), owners.calls(owner));
        }
    }

    @Test
    void anOwnerThatIsAwayIsToldOnThePage() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");

        owners.without("history", () -> visitor.get("/stores/" + store + "/history")
                .then()
                .statusCode(503)
                .contentType(containsString("text/html"))
                .body(containsString("history-service does not answer")));
    }

    @Test
    void aChangedPasswordEndsTheSession() {
        String manager = aManagerOf(aTenant());
        Visitor visitor = Visitor.signedIn(manager);
        visitor.page("/");

        sql("UPDATE local_user SET password_hash = 'x' WHERE name = ?", manager);

        visitor.get("/").then().statusCode(303);
    }

    @Test
    void nothingOfASessionIsStoredThatWouldOpenIt() throws java.sql.SQLException {
        Visitor visitor = Visitor.signedIn("admin");

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM console_session")) {
            while (rows.next()) {
                assertFalse(visitor.cookies().containsValue(rows.getString("token_hash")));
            }
        }
    }

    private String savePreferences(Visitor visitor, String store, Map<String, String> fields) {
        String tab = "/stores/" + store + "/preferences";
        Map<String, Object> form = new HashMap<>(fields);
        form.put("eligibleStatuses", List.of("OPEN", "COMPLETED"));
        return visitor.submit(tab + "?edit=yes", tab, form);
    }

    private void tests(String store, boolean passed, String message) {
        answers("cart", store, "/cart/test", "{\"passed\":" + passed + ",\"message\":\"" + message + "\"}");
    }

    private void knows(String owner, String store, String path, String json) {
        owners.when(owner, "GET", internal(store, path), json);
    }

    private void books(String store, String path, String json) {
        String booksId = admin().get("/api/v1/stores/" + store).then().extract().path("booksId");
        owners.when("queue", "GET", "/internal/books/" + booksId + path, json);
    }

    private void answers(String owner, String store, String path, String json) {
        owners.when(owner, "POST", internal(store, path), json);
    }

    private FakeOwners.Call sent(String owner, String method) {
        return calls(owner, method).get(0);
    }

    private List<FakeOwners.Call> calls(String owner, String method) {
        return owners.calls(owner).stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }

    private static String internal(String store, String path) {
        return "/internal/stores/" + store + path;
    }
}

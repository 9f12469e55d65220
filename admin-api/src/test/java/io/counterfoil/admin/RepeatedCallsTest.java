package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Idempotency-Key: what is repeated has no second effect. */
@QuarkusTest
class RepeatedCallsTest extends FrontDoor {

    @Test
    void theSameCallAgainGetsTheSameAnswerAndDoesNothing() {
        String owner = aUser("owner", aTenant());
        String key = UUID.randomUUID().toString();
        String body = store(aName());

        Response first = post(owner, key, "/api/v1/stores", body);
        Response again = post(owner, key, "/api/v1/stores", body);

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        as(owner, PASSWORD).get("/api/v1/stores").then().body("items.size()", equalTo(1));
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        String owner = aUser("owner", aTenant());
        String key = UUID.randomUUID().toString();
        post(owner, key, "/api/v1/stores", store(aName())).then().statusCode(201);

        post(owner, key, "/api/v1/stores", store(aName()))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        post(owner, key, "/api/v1/users", store(aName())).then().statusCode(422);
        as(owner, PASSWORD).get("/api/v1/stores").then().body("items.size()", equalTo(1));
    }

    @Test
    void theKeyOfOneIsNoneOfAnother() {
        String tenant = aTenant();
        String key = UUID.randomUUID().toString();

        Response one = post(aUser("owner", tenant), key, "/api/v1/stores", store(aName()));
        Response other = post(aUser("owner", tenant), key, "/api/v1/stores", store(aName()));

        one.then().statusCode(201);
        other.then().statusCode(201);
    }

    @Test
    void whileTheFirstIsNotAnsweredTheSecondWaits() {
        String owner = aUser("owner", aTenant());
        String key = UUID.randomUUID().toString();
        String body = store(aName());
        post(owner, key, "/api/v1/stores", body).then().statusCode(201);
        sql("UPDATE named_call SET answer = NULL WHERE actor_id = (SELECT id FROM local_user WHERE name = ?)", owner);

        post(owner, key, "/api/v1/stores", body).then().statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_FLIGHT"));
    }

    /** Attack 77: many of the same at the same time have one effect. */
    @Test
    void attack77ManyAtOnceHaveOneEffect() throws Exception {
        String owner = aUser("owner", aTenant());
        as(owner, PASSWORD).get("/api/v1/me").then().statusCode(200);
        String key = UUID.randomUUID().toString();
        String body = store(aName());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return post(owner, key, "/api/v1/stores", body).statusCode();
                    }))
                    .toList();
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertTrue(
                        List.of(201, 409).contains(answer.get()), answer.get().toString());
            }
        } finally {
            pool.shutdownNow();
        }

        as(owner, PASSWORD).get("/api/v1/stores").then().body("items.size()", equalTo(1));
    }

    @Test
    void whatWasNotDoneCanBeTriedAgainWithTheSameKey() {
        String store = aStore();
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/stores/" + store + "/web-connector/password";
        owners.when(
                "connector", "POST", "/internal/stores/" + store + "/web-connector/password", "{\"password\":\"p\"}");

        owners.without("connector", () -> post("admin", key, path, "").then().statusCode(503));
        post("admin", key, path, "").then().statusCode(200).header("Idempotent-Replayed", nullValue());
        post("admin", key, path, "").then().statusCode(200).header("Idempotent-Replayed", "true");

        assertEquals(1, owners.calls("connector").size());
    }

    @Test
    void aDayLaterTheKeyIsForgotten() {
        String owner = aUser("owner", aTenant());
        String key = UUID.randomUUID().toString();
        post(owner, key, "/api/v1/stores", store(aName())).then().statusCode(201);
        sql("UPDATE named_call SET started_at = started_at - interval '24 hours 1 second'");

        post(owner, key, "/api/v1/stores", store(aName())).then().statusCode(201);
    }

    @Test
    void aSecretInAnAnswerIsNotReadableInTheDatabase() {
        String owner = aUser("owner", aTenant());
        String key = "canary-" + UUID.randomUUID();
        String body = "{\"name\":\"m-" + UUID.randomUUID() + "\",\"role\":\"MANAGER\"}";
        String password = post(owner, key, "/api/v1/users", body).path("password");

        assertEquals(password, post(owner, key, "/api/v1/users", body).path("password"));
        String kept = sql("""
                SELECT string_agg(key_hash || request_hash || encode(answer, 'escape'), ' ') FROM named_call
                WHERE actor_id = (SELECT id FROM local_user WHERE name = ?)
                """, owner);
        assertEquals(-1, kept.indexOf(password));
        assertEquals(-1, kept.indexOf(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "é"})
    void aKeyIsPlain(String key) {
        post("admin", key, "/api/v1/stores", store(aName())).then().statusCode(400);
    }

    @Test
    void whoIsNotLetInLeavesNoKey() {
        String before = sql("SELECT count(*) FROM named_call");

        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(store(aName()))
                .post("/api/v1/stores")
                .then()
                .statusCode(401);
        post(aUser("accountant", aTenant()), UUID.randomUUID().toString(), "/api/v1/stores", store(aName()))
                .then()
                .statusCode(403);

        assertEquals(before, sql("SELECT count(*) FROM named_call"));
    }

    private static String store(String name) {
        return "{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\"}";
    }

    private static Response post(String user, String key, String path, String body) {
        return as(user, PASSWORD).header("Idempotency-Key", key).body(body).post(path);
    }
}

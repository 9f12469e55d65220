package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What is told while it happens, and what nobody could handle: through a real broker. */
@QuarkusTest
class LiveTest extends FrontDoor {

    @TestHTTPResource
    URI here;

    @Test
    void whoListensToAStoreHearsWhatHappensThereAndNowhereElse() throws Exception {
        String store = aStore();
        String other = aStore();
        String session = UUID.randomUUID().toString();
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpResponse<java.util.stream.Stream<String>> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(here.resolve("/api/v1/stores/" + store + "/events"))
                                .header("Authorization", basic())
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, stream.statusCode());
        Thread listener = new Thread(() -> stream.body().forEach(heard::add));
        listener.setDaemon(true);
        listener.start();
        Awaitility.await().until(() -> heard.stream().anyMatch(line -> line.contains("ALIVE")));

        // The consumer begins at the end of the topic, at a moment that nobody outside knows: told until heard.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    send("sessions", other, "SessionOpened", "{\"storeId\":\"" + other + "\"}");
                    send("sessions", store, "SessionOpened", "no JSON");
                    send(
                            "sessions",
                            store,
                            "SessionOpened",
                            "{\"storeId\":\"" + store + "\",\"sessionId\":\"" + session + "\",\"label\":\"Ann Bo\"}");
                    return heard.stream().anyMatch(line -> line.contains(session));
                });

        assertTrue(heard.stream().anyMatch(line -> line.contains("SessionOpened")));
        assertFalse(heard.stream().anyMatch(line -> line.contains("Ann") || line.contains(other)));
        stream.body().close();
    }

    /** A page that is open listens with its cookie, and hears only that something changed. */
    @Test
    void anOpenPageHearsThatWhatItShowsHasChanged() throws Exception {
        String store = aStore();
        Visitor visitor = Visitor.signedIn("admin");
        String cookie = "counterfoil=" + visitor.cookies().get("counterfoil");
        for (String path : List.of("/stores/" + store + "/live", "/live?after=" + before(store))) {
            List<String> heard = new CopyOnWriteArrayList<>();
            HttpResponse<java.util.stream.Stream<String>> stream = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(here.resolve(path))
                                    .header("Cookie", cookie)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            assertEquals(200, stream.statusCode());
            Thread listener = new Thread(() -> stream.body().forEach(heard::add));
            listener.setDaemon(true);
            listener.start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        send("operations", store, "OperationQueued", "{\"storeId\":\"" + store + "\",\"x\":\"Ann\"}");
                        return heard.contains("event:changed");
                    });
            assertFalse(heard.stream().anyMatch(line -> line.contains("Ann") || line.contains(store)));
            stream.body().close();
        }
    }

    /** Where the part of the overview begins that starts with this store. */
    private static String before(String store) {
        String name = admin().get("/api/v1/stores/" + store).path("name");
        return new io.counterfoil.admin.rest.Cursor(name, new UUID(0, 0)).text();
    }

    @Test
    void whatNobodyCouldHandleIsShownAndSentAgain() throws Exception {
        String marker = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>("dead-letters", "k", ("{\"storeId\":\"" + marker + "\"}").getBytes(UTF_8));
        Map.of(
                        "ce_type", "OperationFinished",
                        "counterfoil_topic", "operations",
                        "counterfoil_consumer", "history-service",
                        "counterfoil_code", "HANDLER_FAILED",
                        "counterfoil_partition", "3",
                        "counterfoil_offset", "7")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        var place = producer().send(letter).get();
        String path = "/api/v1/dead-letters/" + place.partition() + "-" + place.offset();

        admin().get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items[0].code", org.hamcrest.Matchers.equalTo("HANDLER_FAILED"))
                .body("items[0].consumer", org.hamcrest.Matchers.equalTo("history-service"))
                .body("items[0].value", org.hamcrest.Matchers.nullValue());
        admin().get(path).then().statusCode(200).body("value", org.hamcrest.Matchers.containsString(marker));
        admin().post(path + "/replay").then().statusCode(200);

        assertTrue(TopicTail.read("operations").stream()
                .anyMatch(record -> new String(record.value(), UTF_8).contains(marker)
                        && record.headers().lastHeader("ce_type") != null
                        && record.headers().lastHeader("counterfoil_topic") == null));
        admin().get("/api/v1/audit")
                .then()
                .body("items[0].action", org.hamcrest.Matchers.equalTo("dead-letter.replayed"));
        admin().get("/api/v1/dead-letters/0-99999999").then().statusCode(404);
        admin().get("/api/v1/dead-letters/nonsense").then().statusCode(404);
        admin().get("/api/v1/dead-letters?after=x").then().statusCode(400);
        String next = admin().get("/api/v1/dead-letters?limit=1").path("next");
        admin().get("/api/v1/dead-letters?limit=1&after=" + next).then().statusCode(200);
        as(aUser("owner", aTenant()), PASSWORD)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(403);
    }

    @Test
    void whoMayNotSeeAStoreHearsNothingOfIt() {
        String owner = aUser("owner", aTenant());

        given().auth()
                .preemptive()
                .basic(owner, PASSWORD)
                .get("/api/v1/stores/" + aStore() + "/events")
                .then()
                .statusCode(404);
    }

    @Test
    void aPageOfWhoMayNotSeeAStoreHearsNothingOfIt() {
        Visitor stranger = Visitor.signedIn(aManagerOf(aTenant()));

        given().cookies(stranger.cookies())
                .accept("text/event-stream")
                .get("/stores/" + aStore() + "/live")
                .then()
                .statusCode(404);
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));
    }

    private static void send(String topic, String key, String type, String json) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, json.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        producer().send(record).get();
    }

    private static final class Holder {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static KafkaProducer<String, byte[]> producer() {
        return Holder.PRODUCER;
    }
}

package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StandingTest extends ServiceTest {

    @Inject
    DataSource database;

    @Test
    void stockIsReadAgainAndAgainButNotWhileItIsBeingRead() {
        TestShop shop = shop().onDemand();

        set(shop, "{\"pullInventoryMinutes\": 30}").statusCode(200);

        soon().until(() -> shop.tasks(Work.Pull.class).size() == 1);
        assertEquals("Pull Inventory", shop.events(OperationQueued.class).get(0).name());
        isDue(shop);
        soon().until(() -> !due(shop));
        assertEquals(1, shop.events(OperationQueued.class).size(), "the first one is not finished");
        shop.settled(shop.tasks(Work.Pull.class).get(0), Outcome.CONFIRMED);
        soon().until(() -> shop.events(OperationFinished.class).size() == 1);
        isDue(shop);
        soon().until(() -> shop.tasks(Work.Pull.class).size() == 2);
    }

    @Test
    void aStoppedStoreReadsWhenItRunsAgain() {
        TestShop shop = shop().changed(TestShop.chosen(ExportMode.ON_DEMAND), false);
        TestShop other = shop().onDemand();
        set(shop, "{\"pullInventoryMinutes\": 30}").statusCode(200);

        set(other, "{\"pullInventoryMinutes\": 30}").statusCode(200);
        soon().until(() -> other.tasks(Work.Pull.class).size() == 1);

        assertEquals(List.of(), shop.events());
        shop.changed(TestShop.chosen(ExportMode.ON_DEMAND), true);
        soon().until(() -> shop.tasks(Work.Pull.class).size() == 1);
    }

    @Test
    void nothingComesRoundUntilSomebodyWantsIt() {
        TestShop shop = shop().onDemand();
        assertNull(settings(shop).get("pullInventoryMinutes"));
        set(shop, "{\"pullInventoryMinutes\": 60}").statusCode(200);
        assertEquals(60, settings(shop).getInt("pullInventoryMinutes"));

        set(shop, "{\"pullInventoryMinutes\": null}").statusCode(200);

        assertNull(settings(shop).get("pullInventoryMinutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"pullInventoryMinutes\": 4}", "{\"pullInventoryMinutes\": 10081}"})
    void anIntervalIsFromFiveMinutesToAWeek(String body) {
        set(shop().onDemand(), body).statusCode(400);
    }

    private static ValidatableResponse set(TestShop shop, String body) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .put(shop.path("/operations/standing"))
                .then();
    }

    private static JsonPath settings(TestShop shop) {
        return TestShop.as(shop.tenantId).get(shop.path("/operations/standing")).jsonPath();
    }

    private void isDue(TestShop shop) {
        count("UPDATE standing SET due_at = now() - interval '1 second' WHERE store_id = ? RETURNING 1", shop.storeId);
    }

    private boolean due(TestShop shop) {
        return count("SELECT count(*) FROM standing WHERE store_id = ? AND due_at <= now()", shop.storeId) > 0;
    }

    private int count(String sql, UUID storeId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, storeId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.counterfoil.cart.connection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A data key for each store, and the change of the master key that wraps them. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class DataKeysTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String SECRET = "cs_grüße";

    private final UUID tenant = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();

    @Inject
    DataSource database;

    @ConfigProperty(name = "COUNTERFOIL_CART_KEY")
    String serviceKey;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @AfterEach
    void forget() {
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("DELETE FROM store_key WHERE tenant_id = ?", tenant);
            handle.execute("DELETE FROM cart_connection WHERE tenant_id = ?", tenant);
        });
    }

    @Test
    void opensForTheSameStoreAndPurposeOnly() {
        DataKeys keys = keys(OLD, Optional.empty());
        byte[] sealed = keys.seal(tenant, store, "cart", SECRET);
        keys.seal(tenant, UUID.randomUUID(), "cart", SECRET);

        assertEquals(Optional.of(SECRET), keys.open(tenant, store, "cart", sealed));
        assertEquals(Optional.empty(), keys.open(tenant, store, "webhook", sealed));
        assertEquals(Optional.empty(), keys.open(tenant, UUID.randomUUID(), "cart", sealed));
        assertEquals(Optional.empty(), keys.open(UUID.randomUUID(), store, "cart", sealed));
        assertFalse(new String(sealed, ISO_8859_1).contains("cs_"));
    }

    @Test
    void whileTheMasterKeyIsChangedReplicasWithEitherOrderOpenAll() {
        byte[] before = keys(OLD, Optional.of(NEW)).seal(tenant, store, "cart", SECRET);
        UUID later = UUID.randomUUID();
        byte[] after = keys(NEW, Optional.of(OLD)).seal(tenant, later, "cart", SECRET);

        for (DataKeys replica : new DataKeys[] {keys(OLD, Optional.of(NEW)), keys(NEW, Optional.of(OLD))}) {
            assertEquals(Optional.of(SECRET), replica.open(tenant, store, "cart", before));
            assertEquals(Optional.of(SECRET), replica.open(tenant, later, "cart", after));
        }
    }

    @Test
    void afterRotationTheNewKeyIsEnoughAndTheOldOpensNothing() {
        byte[] sealed = keys(OLD, Optional.empty()).seal(tenant, store, "cart", SECRET);
        assertEquals(Optional.empty(), keys(NEW, Optional.empty()).open(tenant, store, "cart", sealed));

        assertTrue(keys(NEW, Optional.of(OLD)).rotate().wrapped() >= 1);

        assertEquals(Optional.of(SECRET), keys(NEW, Optional.empty()).open(tenant, store, "cart", sealed));
        assertEquals(Optional.empty(), keys(OLD, Optional.empty()).open(tenant, store, "cart", sealed));
    }

    @Test
    void whatWasSealedWithTheMasterKeyItselfGetsADataKeyByRotation() {
        byte[] sealed = new CredentialCipher(Base64.getDecoder().decode(OLD)).seal(tenant, store, SECRET);
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO cart_connection (tenant_id, store_id, address, api_key, key_version, sealed_secret)"
                                + " VALUES (?, ?, 'https://shop.example', 'ck', 1, ?)",
                        tenant,
                        store,
                        sealed));
        assertEquals(SECRET, secret(OLD));

        keys(NEW, Optional.of(OLD)).rotate();

        assertEquals(SECRET, secret(NEW));
    }

    /** The service under test has another master key than these. */
    @Test
    void anOperatorHasAllKeysWrappedByACommandAndIsToldWhatIsLost() {
        MasterKeys ofTheService = new MasterKeys(serviceKey, Optional.of(OLD));
        new PostgresDataKeys(Jdbi.create(database), ofTheService).seal(tenant, store, "cart", SECRET);
        UUID lost = UUID.randomUUID();
        keys(OLD, Optional.empty()).seal(tenant, lost, "cart", SECRET);

        given().post(management.resolve("/keys/rotation"))
                .then()
                .statusCode(200)
                .body("wrapped", equalTo(0))
                .body("lost", greaterThanOrEqualTo(1));

        keys(serviceKey, Optional.of(OLD)).rotate();
        given().post(management.resolve("/keys/rotation"))
                .then()
                .statusCode(200)
                .body("lost", equalTo(0));
    }

    @Test
    void aStoreWhoseDataKeyIsLostGetsANewOneWhenItsSecretIsEnteredAgain() {
        keys(OLD, Optional.empty()).seal(tenant, store, "cart", SECRET);
        assertTrue(keys(NEW, Optional.empty()).rotate().lost() >= 1);

        byte[] again = keys(NEW, Optional.empty()).seal(tenant, store, "cart", SECRET);

        assertEquals(Optional.of(SECRET), keys(NEW, Optional.empty()).open(tenant, store, "cart", again));
    }

    @Test
    void aMasterKeyThatIsNoneIsRefusedWithItsName() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new MasterKeys("%%%", Optional.empty()))
                        .getMessage());

        assertTrue(message.contains("COUNTERFOIL_CART_KEY"), message);
        assertFalse(new MasterKeys(OLD, Optional.of(NEW)).toString().contains(OLD));
    }

    private String secret(String master) {
        MasterKeys masters = new MasterKeys(master, Optional.empty());
        Jdbi jdbi = Jdbi.create(database);
        return new PostgresConnections(jdbi, new PostgresDataKeys(jdbi, masters), masters)
                .find(tenant, store)
                .orElseThrow()
                .fold(connection -> connection.credentials().secret(), Trouble::reason);
    }

    private DataKeys keys(String master, Optional<String> other) {
        return new PostgresDataKeys(Jdbi.create(database), new MasterKeys(master, other));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}

package io.counterfoil.connector.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Web Connector logins of all stores. */
public interface Logins {

    /** The login of a store, made when there is none yet; nothing when the store is another tenant's. */
    Optional<Login> of(UUID storeId, UUID tenantId);

    /** Says which books a store feeds; makes the login when there is none yet. */
    void feeds(UUID storeId, UUID tenantId, UUID booksId);

    Login byStore(UUID storeId);

    /** The login that has this user name, with the keyed hash of its password. */
    Optional<Stored> byUserName(String userName);

    void setPassword(UUID storeId, String mac);

    void pin(UUID storeId, Login.Company company);

    /** Adds contacts and the last refusal, gathered over some seconds. */
    void count(UUID storeId, Contacts contacts);

    Status status(UUID storeId);

    /** A login as kept. */
    record Stored(Login login, @Nullable String passwordMac) {}

    /** What happened at the door since the last count. */
    record Contacts(
            int accepted,
            @Nullable Instant lastContact,
            @Nullable Instant lastRefused) {}

    /** What people want to know of a login. */
    record Status(
            boolean passwordSet,
            long contacts,
            @Nullable Instant lastContact,
            @Nullable Instant lastRefused) {}
}

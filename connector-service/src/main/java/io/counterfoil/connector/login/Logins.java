package io.counterfoil.connector.login;

import java.time.Instant;
import java.util.Map;
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

    /**
     * Who has this user name; one read of indexes.
     *
     * @param mac of the password that was given: only when it fits is looked for work, so that a wrong password costs
     *     what an unknown user name costs
     */
    Optional<Caller> caller(String userName, String mac, Instant now);

    void setPassword(UUID storeId, String mac);

    /**
     * Says which company file the Web Connector opens for a store.
     *
     * @param path empty for the one that is open in QuickBooks
     */
    void setCompanyPath(UUID storeId, String path);

    void pin(UUID storeId, Login.Company company);

    /** The next company file that is shown will be pinned. */
    void unpin(UUID storeId);

    /** Adds contacts and the last refusal of each store, gathered over some seconds. */
    void count(Map<UUID, Contacts> gathered);

    Status status(UUID storeId);

    /**
     * Who signs in.
     *
     * @param passwordMac empty when there is no password yet
     * @param companyPath empty for the company file that is open in QuickBooks
     */
    record Caller(Login login, String passwordMac, String companyPath, boolean hasWork) {}

    /** What happened at the door since the last count. */
    record Contacts(
            int accepted,
            @Nullable Instant lastContact,
            @Nullable Refusal lastRefusal) {}

    /** A sign-in that was refused. */
    record Refusal(Instant at, Login.Refused why) {}

    /** What people want to know of a login. */
    record Status(
            boolean passwordSet,
            String companyPath,
            long contacts,
            @Nullable Instant lastContact,
            @Nullable Refusal lastRefusal) {}
}

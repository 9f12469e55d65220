package io.counterfoil.connector.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Logins in PostgreSQL. */
@ApplicationScoped
class PostgresLogins implements Logins {

    private static final String MAKE = """
            INSERT INTO login (store_id, tenant_id, user_name) VALUES (:store, :tenant, :userName)
            ON CONFLICT (store_id) DO NOTHING
            """;
    private static final String FEEDS =
            "UPDATE login SET books_id = :books WHERE store_id = :store AND tenant_id = :tenant";
    private static final String COUNT = """
            UPDATE login SET contacts = contacts + :accepted,
                last_contact_at = GREATEST(last_contact_at, :contact),
                last_refused_at = GREATEST(last_refused_at, :refused)
            WHERE store_id = :store
            """;
    private static final String PIN = """
            UPDATE login SET company_name = :name, company_file = :file, company_file_id = :fileId WHERE store_id = :store
            """;

    private final Jdbi database;

    PostgresLogins(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<Login> of(UUID storeId, UUID tenantId) {
        make(storeId, tenantId);
        return Optional.of(byStore(storeId)).filter(login -> login.tenantId().equals(tenantId));
    }

    @Override
    public void feeds(UUID storeId, UUID tenantId, UUID booksId) {
        make(storeId, tenantId);
        database.useHandle(sql -> sql.createUpdate(FEEDS)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("books", booksId)
                .execute());
    }

    private void make(UUID storeId, UUID tenantId) {
        database.useHandle(sql -> sql.createUpdate(MAKE)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("userName", Password.userName())
                .execute());
    }

    @Override
    public Login byStore(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM login WHERE store_id = :store")
                .bind("store", storeId)
                .map((row, context) -> login(row))
                .one());
    }

    @Override
    public Optional<Stored> byUserName(String userName) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM login WHERE user_name = :name")
                .bind("name", userName)
                .map((row, context) -> new Stored(login(row), row.getString("password_mac")))
                .findOne());
    }

    @Override
    public void setPassword(UUID storeId, String mac) {
        database.useHandle(sql -> sql.createUpdate("UPDATE login SET password_mac = :mac WHERE store_id = :store")
                .bind("mac", mac)
                .bind("store", storeId)
                .execute());
    }

    @Override
    public void pin(UUID storeId, Login.Company company) {
        database.useHandle(sql -> sql.createUpdate(PIN)
                .bind("store", storeId)
                .bind("name", company.name())
                .bind("file", company.file())
                .bind("fileId", company.fileId())
                .execute());
    }

    @Override
    public void count(UUID storeId, Contacts contacts) {
        database.useHandle(sql -> sql.createUpdate(COUNT)
                .bind("store", storeId)
                .bind("accepted", contacts.accepted())
                .bind("contact", contacts.lastContact())
                .bind("refused", contacts.lastRefused())
                .execute());
    }

    @Override
    public Status status(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM login WHERE store_id = :store")
                .bind("store", storeId)
                .map((row, context) -> new Status(
                        row.getString("password_mac") != null,
                        row.getLong("contacts"),
                        instant(row.getTimestamp("last_contact_at")),
                        instant(row.getTimestamp("last_refused_at"))))
                .one());
    }

    private static Login login(ResultSet row) throws SQLException {
        return new Login(
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("books_id", UUID.class),
                row.getString("user_name"),
                row.getString("company_name") == null ? null : company(row));
    }

    private static Login.Company company(ResultSet row) throws SQLException {
        return new Login.Company(
                row.getString("company_name"), row.getString("company_file"), row.getString("company_file_id"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

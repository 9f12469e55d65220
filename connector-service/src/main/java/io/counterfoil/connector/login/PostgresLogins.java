package io.counterfoil.connector.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
            UPDATE login SET contacts = contacts + gathered.accepted,
                last_contact_at = GREATEST(last_contact_at, CAST(gathered.contact AS timestamptz)),
                last_refused_at = COALESCE(CAST(gathered.refused AS timestamptz), last_refused_at),
                last_refused_why = COALESCE(gathered.why, last_refused_why)
            FROM unnest(:stores, :accepted, :contacts, :refused, :whys)
                AS gathered (store_id, accepted, contact, refused, why)
            WHERE login.store_id = gathered.store_id
            """;
    private static final String UNPIN = """
            UPDATE login SET company_name = NULL, company_file = NULL, company_file_id = NULL WHERE store_id = :store
            """;
    private static final String PIN = """
            UPDATE login SET company_name = :name, company_file = :file, company_file_id = :fileId WHERE store_id = :store
            """;

    /**
     * Work is a task, something unknown that may be asked about, a session that never ended, or a company file that
     * nobody has seen; none of it before it is known which books the store feeds. CASE keeps it from being looked for when
     * the password is wrong.
     */
    private static final String CALLER = """
            SELECT l.*, CASE WHEN l.password_mac = :mac AND l.books_id IS NOT NULL THEN
                    EXISTS (SELECT FROM task t
                        WHERE t.store_id = l.store_id AND t.state = 'READY' AND t.due_at <= :now AND NOT EXISTS (
                            SELECT FROM unnest(t.depends_on) AS needed LEFT JOIN task AS other ON other.id = needed
                            WHERE other.id IS NULL OR other.state IN ('READY', 'SENT', 'UNKNOWN')))
                    OR EXISTS (SELECT FROM attempt a WHERE a.store_id = l.store_id
                        AND a.state IN ('UNKNOWN', 'HELD', 'GONE') AND a.ask_at <= :now)
                    OR EXISTS (SELECT FROM session s WHERE s.store_id = l.store_id AND s.state = 'OPEN')
                    OR l.company_name IS NULL
                ELSE false END AS has_work
            FROM login l WHERE l.user_name = :name
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
    public Optional<Caller> caller(String userName, String mac, Instant now) {
        return database.withHandle(sql -> sql.createQuery(CALLER)
                .bind("name", userName)
                .bind("mac", mac)
                .bind("now", now)
                .map((row, context) -> new Caller(
                        login(row),
                        Objects.requireNonNullElse(row.getString("password_mac"), ""),
                        row.getString("company_path"),
                        row.getBoolean("has_work")))
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
    public void setCompanyPath(UUID storeId, String path) {
        database.useHandle(sql -> sql.createUpdate("UPDATE login SET company_path = :path WHERE store_id = :store")
                .bind("path", path)
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
    public void unpin(UUID storeId) {
        database.useHandle(sql -> sql.createUpdate(UNPIN).bind("store", storeId).execute());
    }

    @Override
    public void count(Map<UUID, Contacts> gathered) {
        database.useHandle(sql -> sql.createUpdate(COUNT)
                .bind("stores", gathered.keySet().toArray(UUID[]::new))
                .bind("accepted", column(gathered, Contacts::accepted, Integer[]::new))
                .bind("contacts", column(gathered, c -> text(c.lastContact()), String[]::new))
                .bind("refused", column(gathered, c -> refusal(c, r -> text(r.at())), String[]::new))
                .bind("whys", column(gathered, c -> refusal(c, r -> r.why().name()), String[]::new))
                .execute());
    }

    private static <T> @Nullable T[] column(
            Map<UUID, Contacts> gathered, Function<Contacts, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return gathered.values().stream().map(value).toArray(array);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String refusal(Contacts contacts, Function<Refusal, @Nullable String> value) {
        return contacts.lastRefusal() == null ? null : value.apply(contacts.lastRefusal());
    }

    @Override
    public Status status(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM login WHERE store_id = :store")
                .bind("store", storeId)
                .map((row, context) -> new Status(
                        row.getString("password_mac") != null,
                        row.getString("company_path"),
                        row.getLong("contacts"),
                        instant(row.getTimestamp("last_contact_at")),
                        refusal(row)))
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

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("last_refused_at"));
        return at == null ? null : new Refusal(at, Login.Refused.valueOf(row.getString("last_refused_why")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

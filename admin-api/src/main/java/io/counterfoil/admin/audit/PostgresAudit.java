package io.counterfoil.admin.audit;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.TenantScoped;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The log of every change. The database refuses to change or remove a line of it. */
@Singleton
@TenantScoped
public class PostgresAudit {

    private static final String ADD = """
            INSERT INTO audit_entry (at, actor_kind, actor_id, tenant_id, store_id, action, subjects, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LIST = """
            SELECT e.id, e.at, e.actor_kind, e.actor_id, coalesce(u.name, k.name, o.name) AS actor, e.tenant_id, e.store_id,
                e.action, e.subjects, e.fields
            FROM audit_entry e
            LEFT JOIN local_user u ON u.id = e.actor_id
            LEFT JOIN api_key k ON k.id = e.actor_id
            LEFT JOIN oidc_user o ON o.id = e.actor_id
            WHERE e.id < ? %s
            ORDER BY e.id DESC LIMIT ?
            """;
    private static final String OF_ALL = LIST.formatted("");
    private static final String OF_TENANT = LIST.formatted("AND e.tenant_id = ?");
    private static final String OF_STORE = LIST.formatted("AND e.store_id = ?");

    private final DataSource database;
    private final Actor actor;
    private final Clock clock;

    PostgresAudit(DataSource database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** Adds a line to the running transaction: what was done and its line are there together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Change change) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, actor.kind().name());
            insert.setObject(3, actor.id());
            insert.setObject(4, change.tenant());
            insert.setObject(5, change.store());
            insert.setString(6, change.action());
            insert.setArray(
                    7, connection.createArrayOf("uuid", change.subjects().toArray()));
            insert.setArray(8, connection.createArrayOf("text", change.fields().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("no line in the audit log for " + change.action(), e);
        }
    }

    /** Adds a line before a service is asked to change something: whatever becomes of that, it is known who asked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void asked(Change change) {
        add(change);
    }

    /** The newest first. */
    @Transactional
    List<Entry> before(long id, @Nullable UUID store, int count) {
        UUID tenant = actor.onlyTenant().orElse(null);
        UUID of = store == null ? tenant : store;
        String sql = store == null ? (tenant == null ? OF_ALL : OF_TENANT) : OF_STORE;
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(sql)) {
            list.setLong(1, id);
            if (of != null) {
                list.setObject(2, of);
            }
            list.setInt(of == null ? 2 : 3, count);
            return entries(list);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be read", e);
        }
    }

    private static List<Entry> entries(PreparedStatement list) throws SQLException {
        try (ResultSet row = list.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getString("action"),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}

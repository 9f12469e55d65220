package io.counterfoil.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * In which span something was left in the database: who goes on with it links to that. Kept in the service's table
 * {@code trail} in the running transaction; nothing is read or written while traces are off.
 */
@ApplicationScoped
public class Trail {

    private static final String LEAVE = """
            INSERT INTO trail (store_id, subject, context) VALUES (?, ?, ?)
            ON CONFLICT (store_id, subject) DO UPDATE SET context = excluded.context, left_at = now()
            """;
    private static final String FOLLOW =
            "SELECT DISTINCT context FROM trail WHERE store_id = ? AND subject = ANY (?) LIMIT 100";

    private final DataSource database;

    Trail(DataSource database) {
        this.database = database;
    }

    /** The span that runs is where this was left last. */
    public void leave(UUID store, Object subject) {
        Spans.current().ifPresent(context -> insert(store, subject.toString(), context));
    }

    private void insert(UUID store, String subject, String context) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(LEAVE)) {
            insert.setObject(1, store);
            insert.setString(2, subject);
            insert.setString(3, context);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("trail", e);
        }
    }

    /** The span that runs goes on with this, and is where it was left last. */
    public void goOn(UUID store, Object subject) {
        follow(store, List.of(subject));
        leave(store, subject);
    }

    /** The span that runs goes on with these. */
    public void follow(UUID store, Collection<?> subjects) {
        if (!subjects.isEmpty() && Span.current().isRecording()) {
            link(store, subjects.stream().map(Object::toString).toArray());
        }
    }

    private static boolean isElsewhere(SpanContext left) {
        return !left.getTraceId().equals(Span.current().getSpanContext().getTraceId());
    }

    private void link(UUID store, Object[] subjects) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FOLLOW)) {
            find.setObject(1, store);
            find.setArray(2, connection.createArrayOf("text", subjects));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    Spans.read(row.getString("context"))
                            .filter(Trail::isElsewhere)
                            .ifPresent(Span.current()::addLink);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("trail", e);
        }
    }
}

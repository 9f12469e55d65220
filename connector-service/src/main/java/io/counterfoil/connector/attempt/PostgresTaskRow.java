package io.counterfoil.connector.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.counterfoil.connector.errand.Candidate;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as PostgreSQL keeps it. */
final class PostgresTaskRow {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final Set<String> OPEN = Set.of("READY", "SENT", "UNKNOWN");

    private PostgresTaskRow() {}

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                row.getString("label"),
                work(row.getString("work")),
                new Task.Handling(row.getBoolean("asks_first"), row.getInt("pack_limit"), row.getInt("tries")));
    }

    static Tasks.Undecided undecided(ResultSet row) throws SQLException {
        return new Tasks.Undecided(
                task(row),
                row.getString("attempt_id"),
                row.getString("explanation"),
                List.of(read(Candidate[].class, row.getString("candidates"))));
    }

    static @Nullable Outcome outcome(String state) {
        return OPEN.contains(state) ? null : Outcome.valueOf(state);
    }

    static String json(Work work) {
        return written(JSON.writerFor(Work.class), work);
    }

    static String candidates(Settled verdict) {
        return verdict.candidates().isEmpty() ? "[]" : written(JSON.writer(), verdict.candidates());
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be written", e);
        }
    }

    private static Work work(String json) {
        return read(Work.class, json);
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that is not ours", e);
        }
    }
}

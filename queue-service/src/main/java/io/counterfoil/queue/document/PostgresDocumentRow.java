package io.counterfoil.queue.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.database.PostgresJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a document of its row. */
final class PostgresDocumentRow {

    private static final TypeReference<Order> ORDER = new TypeReference<>() {};
    private static final TypeReference<Corrections> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private PostgresDocumentRow() {}

    static Document read(ResultSet row) throws SQLException {
        Sighting latest = new Sighting(
                PostgresJson.read(row.getString("body"), ORDER),
                row.getString("content_hash"),
                row.getTimestamp("seen_at").toInstant());
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                latest,
                row.getInt("revision"),
                row.getInt("ordinal"),
                row.getBoolean("entered"),
                row.getString("released_by"),
                standing(row),
                row.getTimestamp("imported_at").toInstant(),
                corrections(row));
    }

    private static Corrections corrections(ResultSet row) throws SQLException {
        String corrections = row.getString("corrections");
        return corrections == null ? Corrections.NONE : PostgresJson.read(corrections, CORRECTIONS);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Reason> reasons = PostgresJson.read(row.getString("reasons"), REASONS);
        Optional<Posting> posting = posting(row);
        return switch (State.valueOf(row.getString("state"))) {
            case PENDING -> new Pending(reasons);
            case HELD -> held(row, posting, reasons);
            case QUEUED -> new Queued(posting.orElseThrow(), reasons);
            case EXPORTED -> exported(row, posting.orElseThrow(), reasons);
        };
    }

    private static Standing held(ResultSet row, Optional<Posting> posting, List<Reason> reasons) throws SQLException {
        if (posting.isEmpty()) {
            return new Held(reasons);
        }
        return row.getBoolean("deleted") ? new Deleted(posting.get(), reasons) : new Uncertain(posting.get(), reasons);
    }

    private static Standing exported(ResultSet row, Posting posting, List<Reason> reasons) throws SQLException {
        Entry entry =
                new Entry(row.getString("txn_id"), row.getBigDecimal("books_total"), row.getString("edit_sequence"));
        UUID change = row.getObject("change_task_id", UUID.class);
        return change == null
                ? new Exported(posting, entry, reasons)
                : new Changing(
                        posting,
                        entry,
                        new Posting(
                                change,
                                posting.refNumber(),
                                PostgresJson.read(row.getString("changed_to"), ORDER),
                                posting.form()),
                        reasons);
    }

    private static @Nullable Form form(ResultSet row) throws SQLException {
        String form = row.getString("form");
        return form == null ? null : Form.valueOf(form);
    }

    private static Optional<Posting> posting(ResultSet row) throws SQLException {
        String posted = row.getString("posted");
        return posted == null
                ? Optional.empty()
                : Optional.of(new Posting(
                        row.getObject("task_id", UUID.class),
                        row.getString("ref_number"),
                        PostgresJson.read(posted, ORDER),
                        form(row)));
    }
}

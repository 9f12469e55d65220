package io.counterfoil.queue.pull;

import io.counterfoil.events.PullPage;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.database.PostgresJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Pulls in PostgreSQL. Their records never stand in memory, but for those of the page that comes. */
@ApplicationScoped
class PostgresPulls implements Pulls {

    private static final String BEGIN = """
            INSERT INTO pull (id, books_id, tenant_id, list, began_at) VALUES (:pull, :books, :tenant, :list, now())
            ON CONFLICT DO NOTHING
            """;
    private static final String TURN = """
            SELECT applied_at IS NULL FROM pull WHERE id = :pull FOR UPDATE
            """;
    private static final String STAGE = """
            INSERT INTO pull_page (pull_id, number, seen_at, asked_at) VALUES (:pull, :number, now(), :askedAt) ON CONFLICT DO NOTHING
            """;
    private static final String RECORD = """
            INSERT INTO pulled_record (pull_id, number, list_id, kind, name, name_key, active, edit_sequence, fields)
            VALUES (:pull, :number, :listId, :kind, :name, :nameKey, :active, :editSequence, CAST(:fields AS json))
            """;
    private static final String LAST = """
            UPDATE pull SET last_page = :number WHERE id = :pull
            """;
    private static final String COMPLETE = """
            SELECT (SELECT count(*) FROM pull_page WHERE pull_id = :pull) = last_page + 1 FROM pull
            WHERE id = :pull AND last_page IS NOT NULL
            """;
    // A record that changes while its list is read can come twice.
    private static final String WRITE = """
            INSERT INTO book_record (books_id, tenant_id, list, list_id, kind, name, name_key, active, edit_sequence,
                fields, seen_at, asked_at)
            SELECT DISTINCT ON (r.list_id) p.books_id, p.tenant_id, p.list, r.list_id, r.kind, r.name, r.name_key, r.active,
                r.edit_sequence, r.fields, page.seen_at, page.asked_at
            FROM pull p JOIN pull_page page ON page.pull_id = p.id
                JOIN pulled_record r ON r.pull_id = page.pull_id AND r.number = page.number
            WHERE p.id = :pull
            ORDER BY r.list_id, r.number DESC
            ON CONFLICT (books_id, list, list_id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                name_key = excluded.name_key, active = excluded.active, edit_sequence = excluded.edit_sequence,
                fields = excluded.fields, seen_at = excluded.seen_at, asked_at = excluded.asked_at,
                changed_at = NULL
            WHERE book_record.seen_at <= excluded.seen_at
                AND (book_record.changed_at IS NULL OR excluded.asked_at IS NULL
                    OR excluded.asked_at > book_record.changed_at)
            """;
    private static final String REMOVE_THE_REST = """
            DELETE FROM book_record r USING pull p
            WHERE p.id = :pull AND r.books_id = p.books_id AND r.list = p.list AND r.seen_at < p.began_at
                AND NOT EXISTS (SELECT FROM pulled_record x WHERE x.pull_id = p.id AND x.list_id = r.list_id)
            """;
    private static final String KNOWN = """
            INSERT INTO whole_list (books_id, list, read_at) SELECT books_id, list, now() FROM pull WHERE id = :pull
            ON CONFLICT (books_id, list) DO UPDATE SET read_at = excluded.read_at
            """;
    // Of a list that is known, what changed since this pull was asked for is what is not known.
    private static final String CHANGES_UNTIL = """
            UPDATE whole_list w SET changes_until = (SELECT min(asked_at) FROM pull_page WHERE pull_id = p.id)
            FROM pull p WHERE p.id = :pull AND w.books_id = p.books_id AND w.list = p.list
            """;
    private static final String APPLIED = """
            UPDATE pull SET applied_at = now() WHERE id = :pull
            """;
    private static final String CLEAR = """
            DELETE FROM pull_page WHERE pull_id = :pull
            """;
    // The topic keeps events for 7 days; after that none of their pages can come again.
    private static final String TIDY = """
            DELETE FROM pull old USING pull p
            WHERE p.id = :pull AND old.books_id = p.books_id AND old.list = p.list
              AND old.began_at < p.began_at AND (old.applied_at IS NULL OR old.applied_at < now() - interval '8 days')
            """;

    private final Jdbi jdbi;

    PostgresPulls(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean staged(PullPage page) {
        return jdbi.withHandle(handle -> {
            boolean waits = begun(handle, page);
            if (waits && put(handle, page) == 1) {
                keep(handle, page);
            }
            return waits && complete(handle, page.pullId());
        });
    }

    private static boolean begun(Handle handle, PullPage page) {
        handle.createUpdate(BEGIN)
                .bind("pull", page.pullId())
                .bind("books", page.booksId())
                .bind("tenant", page.tenantId())
                .bind("list", page.list().name())
                .execute();
        return handle.createQuery(TURN)
                .bind("pull", page.pullId())
                .mapTo(Boolean.class)
                .one();
    }

    private static int put(Handle handle, PullPage page) {
        return handle.createUpdate(STAGE)
                .bind("pull", page.pullId())
                .bind("number", page.number())
                .bind("askedAt", page.askedAt())
                .execute();
    }

    private static int numbered(Handle handle, String sql, PullPage page) {
        return handle.createUpdate(sql)
                .bind("pull", page.pullId())
                .bind("number", page.number())
                .execute();
    }

    private static void keep(Handle handle, PullPage page) {
        PreparedBatch batch = handle.prepareBatch(RECORD);
        page.records().forEach(record -> batch.bind("pull", page.pullId())
                .bind("number", page.number())
                .bind("listId", record.listId())
                .bind("kind", record.kind())
                .bind("name", FullName.of(record))
                .bind("nameKey", NameKey.of(FullName.of(record)))
                .bind("active", !"false".equals(record.fields().get("IsActive")))
                .bind("editSequence", record.editSequence())
                .bind("fields", PostgresJson.write(record.fields()))
                .add());
        batch.execute();
        if (page.last()) {
            numbered(handle, LAST, page);
        }
    }

    private static boolean complete(Handle handle, UUID pullId) {
        return handle.createQuery(COMPLETE)
                .bind("pull", pullId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    @Override
    public void apply(UUID pullId, boolean whole) {
        jdbi.useHandle(handle -> {
            run(handle, WRITE, pullId);
            if (whole) {
                run(handle, REMOVE_THE_REST, pullId);
                run(handle, KNOWN, pullId);
            }
            run(handle, CHANGES_UNTIL, pullId);
            run(handle, APPLIED, pullId);
            run(handle, CLEAR, pullId);
            run(handle, TIDY, pullId);
        });
    }

    private static void run(Handle handle, String sql, UUID pullId) {
        handle.createUpdate(sql).bind("pull", pullId).execute();
    }
}

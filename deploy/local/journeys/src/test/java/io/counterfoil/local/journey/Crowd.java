package io.counterfoil.local.journey;

import io.counterfoil.local.run.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What an installation with many stores holds, made by the databases themselves of copies of one merchant's rows: as many
 * columns, and as wide, as the services write.
 *
 * @param store the one that the others are copies of; it has a fifth of all orders and sessions
 */
record Crowd(Databases databases, String store) {
    static final int STORES = 1_000;
    static final int DOCUMENTS = 100_000;
    static final int SESSIONS = 100_000;
    /** Of each session; with it and its run this makes a million rows. */
    private static final int TASKS = 8;
    /** Of the newest session of the store: the first import of a shop. */
    private static final int TASKS_OF_THE_GREATEST = 20_000;

    /** The n-th id of a kind. */
    private static final String IDS = """
            CREATE FUNCTION nth(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN md5(kind || n)::uuid
            """;

    void gather() throws SQLException {
        in(Service.ADMIN, """
                INSERT INTO books SELECT copy.*
                FROM books b JOIN store s ON s.books_id = b.id, generate_series(1, %2$d) i,
                    jsonb_populate_record(b, jsonb_build_object('id', nth('books', i), 'name', 'Shop ' || i)) copy
                WHERE s.id = '%1$s';
                INSERT INTO store SELECT copy.*
                FROM store s, generate_series(1, %2$d) i,
                    jsonb_populate_record(s, jsonb_build_object('id', nth('store', i), 'running', false,
                        'books_id', nth('books', i), 'name', 'Shop ' || i)) copy
                WHERE s.id = '%1$s'
                """.formatted(store, STORES - 1));
        in(Service.QUEUE, """
                INSERT INTO store SELECT copy.*
                FROM store s, generate_series(1, %2$d) i,
                    jsonb_populate_record(s, jsonb_build_object('id', nth('store', i),
                        'settings', s.settings::jsonb || jsonb_build_object('running', false,
                            'storeId', nth('store', i), 'booksId', nth('books', i)))) copy
                WHERE s.id = '%1$s';
                INSERT INTO document SELECT copy.*
                FROM document d, generate_series(1, %3$d) i,
                    jsonb_populate_record(d, jsonb_build_object('id', nth('document', i),
                        'store_id', CASE WHEN i %% 5 = 0 THEN d.store_id ELSE nth('store', i %% %2$d + 1) END,
                        'cart_order_id', 'copy-' || i, 'due', false,
                        'order_created_at', d.order_created_at - i * interval '1 minute',
                        'order_date', (d.order_created_at - i * interval '1 minute')::date,
                        'customer', 'Customer ' || i %% 500, 'email', 'c' || i %% 500 || '@shop.example',
                        'buyer_id', buyer_of('Customer ' || i %% 500, 'c' || i %% 500 || '@shop.example'))) copy
                WHERE d.id = (SELECT id FROM document WHERE store_id = '%1$s' LIMIT 1);
                INSERT INTO buyer (store_id, id, tenant_id, customer, email)
                SELECT DISTINCT store_id, buyer_id, tenant_id, customer, email FROM document ON CONFLICT DO NOTHING
                """.formatted(store, STORES - 1, DOCUMENTS));
        in(Service.CONNECTOR, """
                INSERT INTO login SELECT copy.*
                FROM login l, generate_series(1, %2$d) i,
                    jsonb_populate_record(l, jsonb_build_object('store_id', nth('store', i),
                        'books_id', nth('books', i), 'user_name', 'copy-' || i)) copy
                WHERE l.store_id = '%1$s';
                INSERT INTO task OVERRIDING SYSTEM VALUE SELECT copy.*
                FROM task t, generate_series(1, %3$d) i,
                    jsonb_populate_record(t, jsonb_build_object('id', nth('task', i), 'seq', 1000000 + i,
                        'store_id', CASE WHEN i %% 5 = 0 THEN t.store_id ELSE nth('store', i %% %2$d + 1) END,
                        'attempt_id', 'copy-' || i / 10)) copy
                WHERE t.id = (SELECT id FROM task WHERE store_id = '%1$s' AND state = 'CONFIRMED' LIMIT 1);
                INSERT INTO attempt SELECT copy.*
                FROM attempt a, generate_series(0, %3$d / 10) i,
                    jsonb_populate_record(a, jsonb_build_object('id', 'copy-' || i,
                        'sent_at', a.sent_at - i * interval '10 minutes')) copy
                WHERE a.id = (SELECT id FROM attempt WHERE store_id = '%1$s' AND state = 'ANSWERED' LIMIT 1)
                """.formatted(store, STORES - 1, DOCUMENTS));
        in(Service.CART, """
                INSERT INTO cart_order SELECT copy.*
                FROM cart_order o, generate_series(1, %3$d) i,
                    jsonb_populate_record(o, jsonb_build_object('cart_order_id', 'copy-' || i,
                        'store_id', CASE WHEN i %% 5 = 0 THEN o.store_id ELSE nth('store', i %% %2$d + 1) END,
                        'seen_at', o.seen_at - i * interval '1 minute')) copy
                WHERE (o.store_id, o.cart_order_id) = (
                    SELECT store_id, cart_order_id FROM cart_order WHERE store_id = '%1$s' LIMIT 1)
                """.formatted(store, STORES - 1, DOCUMENTS));
        in(Service.HISTORY, """
                INSERT INTO store SELECT copy.*
                FROM store s, generate_series(1, %2$d) i,
                    jsonb_populate_record(s, jsonb_build_object('id', nth('store', i), 'running', false)) copy
                WHERE s.id = '%1$s';
                INSERT INTO session SELECT copy.*
                FROM session s, generate_series(1, %3$d) i,
                    jsonb_populate_record(s, jsonb_build_object('id', nth('session', i),
                        'store_id', CASE WHEN i %% 5 = 0 THEN s.store_id ELSE nth('store', i %% %2$d + 1) END,
                        'opened_at', s.opened_at - i * interval '1 minute')) copy
                WHERE s.id = (SELECT id FROM session WHERE store_id = '%1$s' AND closed_at IS NOT NULL LIMIT 1);
                INSERT INTO run SELECT copy.*
                FROM run r, generate_series(1, %3$d) i,
                    jsonb_populate_record(r, jsonb_build_object('session_id', nth('session', i),
                        'operation_id', nth('operation', i), 'succeeded', %4$d)) copy
                WHERE (r.session_id, r.operation_id) = (
                    SELECT session_id, operation_id FROM run JOIN session ON session.id = session_id
                    WHERE store_id = '%1$s' AND operation_name = 'Push Orders' LIMIT 1);
                INSERT INTO task SELECT copy.*
                FROM task t, generate_series(1, %3$d) i, generate_series(1, %4$d) n,
                    jsonb_populate_record(t, jsonb_build_object('id', nth('task', i * %4$d + n),
                        'store_id', CASE WHEN i %% 5 = 0 THEN t.store_id ELSE nth('store', i %% %2$d + 1) END,
                        'session_id', nth('session', i), 'operation_id', nth('operation', i),
                        'document_id', nth('document', i),
                        'settled_at', t.settled_at - i * interval '1 minute' + n * interval '1 second')) copy
                WHERE t.id = (SELECT id FROM task WHERE store_id = '%1$s' AND document_id IS NOT NULL LIMIT 1);
                INSERT INTO task SELECT copy.*
                FROM task t, generate_series(1, %5$d) n,
                    jsonb_populate_record(t, jsonb_build_object('id', nth('first', n),
                        'session_id', nth('session', 5), 'operation_id', nth('operation', 5),
                        'settled_at', t.settled_at + n * interval '1 millisecond')) copy
                WHERE t.id = (SELECT id FROM task WHERE store_id = '%1$s' AND document_id IS NOT NULL
                    AND id <> nth('task', 0) ORDER BY settled_at DESC LIMIT 1)
                """.formatted(store, STORES - 1, SESSIONS, TASKS, TASKS_OF_THE_GREATEST));
    }

    /** An id that the copies were given. */
    String id(String kind, int number) {
        try (Connection connection = databases.open(Service.HISTORY.database());
                PreparedStatement question = connection.prepareStatement("SELECT nth(?, ?)")) {
            question.setString(1, kind);
            question.setLong(2, number);
            try (var row = question.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void in(Service service, String copies) throws SQLException {
        try (Connection connection = databases.open(service.database());
                Statement statement = connection.createStatement()) {
            statement.execute(IDS);
            statement.execute(copies);
            statement.execute("VACUUM ANALYZE");
        }
    }
}

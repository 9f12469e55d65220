package io.counterfoil.connector;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/** A look into connector-service's database, as an operator would. */
final class Database {

    private Database() {}

    static Jdbi open() {
        Config config = ConfigProvider.getConfig();
        return Jdbi.create(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    static boolean knows(UUID store) {
        return open().withHandle(sql -> sql.createQuery(
                                "SELECT count(*) FROM login WHERE store_id = :store AND books_id IS NOT NULL")
                        .bind("store", store)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    static int tasks(UUID store) {
        return open().withHandle(sql -> sql.createQuery("SELECT count(*) FROM task WHERE store_id = :store")
                .bind("store", store)
                .mapTo(Integer.class)
                .one());
    }

    /** As if the store's attempts had been made earlier. */
    static void age(UUID store, int seconds) {
        open().useHandle(sql -> sql.createUpdate("""
                        UPDATE attempt SET sent_at = sent_at - make_interval(secs => :seconds),
                            ask_at = ask_at - make_interval(secs => :seconds)
                        WHERE store_id = :store
                        """)
                .bind("seconds", seconds)
                .bind("store", store)
                .execute());
    }

    static int update(String statement, UUID id) {
        return open().withHandle(
                        sql -> sql.createUpdate(statement).bind("id", id).execute());
    }

    /** Every message set that has left. */
    static List<String> handedOut() {
        return open().withHandle(sql -> sql.createQuery("SELECT request FROM attempt")
                .mapTo(String.class)
                .list());
    }
}

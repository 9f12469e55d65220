package io.counterfoil.tenant;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * {@code export TENANT} writes all that the five databases hold of a tenant to standard output, {@code erase TENANT} deletes
 * it. COUNTERFOIL_DB_URL says where, with {@code DATABASE} for the name; COUNTERFOIL_DB_USER and COUNTERFOIL_DB_PASSWORD are
 * of the role that owns them, COUNTERFOIL_KAFKA names the brokers.
 */
public final class TenantMain {
    private static final List<String> DATABASES = List.of("admin", "connector", "queue", "cart", "history");

    private final Map<String, String> environment;
    private final PrintStream out;

    TenantMain(Map<String, String> environment, PrintStream out) {
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    public static void main(String[] arguments) throws SQLException, ExecutionException, InterruptedException {
        if (arguments.length != 2 || !List.of("export", "erase").contains(arguments[0])) {
            System.err.println("Usage: deploy/tenant/run export|erase TENANT");
            System.exit(2);
        }
        run(arguments[0], UUID.fromString(arguments[1]), System.getenv(), System.out);
    }

    /** The same with settings of one's own. */
    public static void run(String what, UUID tenant, Map<String, String> environment, PrintStream out)
            throws SQLException, ExecutionException, InterruptedException {
        TenantMain main = new TenantMain(environment, out);
        Ids ids = main.ids(tenant);
        if (what.equals("export")) {
            main.export(ids);
        } else {
            main.erase(ids);
        }
    }

    /** Every database is asked, so that a second time finds what is left after the first. */
    private Ids ids(UUID tenant) throws SQLException {
        Ids ids = Ids.of(tenant);
        for (String name : DATABASES) {
            try (Connection connection = open(name)) {
                ids = new TenantDatabase(connection).ids(ids);
            }
        }
        return ids;
    }

    private void export(Ids ids) throws SQLException {
        for (String name : DATABASES) {
            try (Connection connection = open(name)) {
                new TenantDatabase(connection).export(name, ids, out);
            }
        }
    }

    /** The databases of those who may bring it in again come last. */
    private void erase(Ids ids) throws SQLException, ExecutionException, InterruptedException {
        for (String name : DATABASES) {
            try (Connection connection = open(name)) {
                out.println(name + ": " + new TenantDatabase(connection).erase(ids) + " rows");
            }
        }
        forgetOnTopics(ids);
    }

    /** The topic stores keeps the last record of a key for ever, unless that says that there is none. */
    private void forgetOnTopics(Ids ids) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", setting("COUNTERFOIL_KAFKA"), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (UUID store : ids.stores()) {
                producer.send(new ProducerRecord<>("stores", store.toString(), null))
                        .get();
            }
        }
        out.println("stores: " + ids.stores().size() + " forgotten");
    }

    /** As one who sees every tenant: rows of admin-api are hidden from those who do not say whose they want, owners too. */
    private Connection open(String database) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", setting("COUNTERFOIL_DB_USER"));
        settings.setProperty("password", setting("COUNTERFOIL_DB_PASSWORD"));
        settings.setProperty("options", "-c app.tenant=*");
        return DriverManager.getConnection(setting("COUNTERFOIL_DB_URL").replace("DATABASE", database), settings);
    }

    private String setting(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Set " + name + " in the environment.");
        }
        return value;
    }
}

package io.counterfoil.local.servers;

/** PostgreSQL with the five databases and Kafka with its topics, together on one data folder. */
public final class LocalServers implements AutoCloseable {
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private LocalServers(PostgresServer postgres, KafkaServer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both, or neither. */
    public static LocalServers start(DataFolder folder, ServerPorts ports) {
        PostgresServer postgres = PostgresServer.start(folder, ports.postgres());
        boolean started = false;
        try {
            LocalServers servers = new LocalServers(postgres, startKafka(folder, ports));
            started = true;
            return servers;
        } finally {
            if (!started) {
                postgres.close();
            }
        }
    }

    private static KafkaServer startKafka(DataFolder folder, ServerPorts ports) {
        KafkaServer kafka = KafkaServer.start(folder, ports.kafka(), ports.kafkaController());
        boolean ready = false;
        try {
            Topics.create(kafka.bootstrapServers());
            ready = true;
            return kafka;
        } finally {
            if (!ready) {
                kafka.close();
            }
        }
    }

    /** The database of that name, one of {@link Databases#NAMES}. */
    public Database database(String name) {
        return postgres.database(name);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        try (postgres) {
            kafka.close();
        }
    }
}

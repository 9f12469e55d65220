package io.counterfoil.local.servers;

/** PostgreSQL with the five databases and Kafka with its topics, together on one data folder. */
public final class LocalServers implements AutoCloseable {
    private final DataFolder folder;
    private final ServerPorts ports;
    private PostgresServer postgres;
    private KafkaServer kafka;

    private LocalServers(DataFolder folder, ServerPorts ports, PostgresServer postgres, KafkaServer kafka) {
        this.folder = folder;
        this.ports = ports;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both, or neither. */
    public static LocalServers start(DataFolder folder, ServerPorts ports) {
        PostgresServer postgres = PostgresServer.start(folder, ports.postgres());
        boolean started = false;
        try {
            LocalServers servers = new LocalServers(folder, ports, postgres, startKafka(folder, ports));
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
    public synchronized Database database(String name) {
        return postgres.database(name);
    }

    public synchronized String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** PostgreSQL is away meanwhile. */
    public synchronized void withoutPostgres(Runnable meanwhile) {
        postgres.close();
        try {
            meanwhile.run();
        } finally {
            postgres = PostgresServer.start(folder, ports.postgres());
        }
    }

    /** Kafka is away meanwhile. */
    public synchronized void withoutKafka(Runnable meanwhile) {
        kafka.close();
        try {
            meanwhile.run();
        } finally {
            kafka = startKafka(folder, ports);
        }
    }

    @Override
    public synchronized void close() {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}

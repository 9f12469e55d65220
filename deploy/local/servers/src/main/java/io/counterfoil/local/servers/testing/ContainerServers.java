package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.Databases;
import io.counterfoil.local.servers.Secrets;
import io.counterfoil.local.servers.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

record ContainerServers(
        PostgreSQLContainer postgres, KafkaContainer kafka, Map<String, Database> databases, Path folder)
        implements RunningServers {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";

    static ContainerServers start(Path folder) {
        PostgreSQLContainer postgres =
                new PostgreSQLContainer(POSTGRES_IMAGE).withCommand("postgres", "-c", "max_connections=150");
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        postgres.start();
        kafka.start();
        Topics.create(kafka.getBootstrapServers());
        return new ContainerServers(postgres, kafka, databases(postgres, new Secrets(folder)), folder);
    }

    @Override
    public Database database(String name) {
        return Optional.ofNullable(databases.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
        TemporaryFolder.delete(folder);
    }

    private static Map<String, Database> databases(PostgreSQLContainer postgres, Secrets passwords) {
        String address = postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        try {
            return new Databases(address, passwords).create(postgres.getUsername(), postgres.getPassword());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases in the container", e);
        }
    }
}

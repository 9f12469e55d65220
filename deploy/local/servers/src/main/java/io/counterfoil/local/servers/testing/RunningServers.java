package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.Database;

/** PostgreSQL and Kafka, wherever they run. */
sealed interface RunningServers extends AutoCloseable permits EmbeddedServers, ContainerServers {
    Database database(String name);

    String bootstrapServers();

    /** Stops both and deletes their data. */
    @Override
    void close();
}

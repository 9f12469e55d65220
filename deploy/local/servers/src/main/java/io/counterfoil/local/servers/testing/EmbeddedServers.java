package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.DataFolder;
import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.LocalServers;
import io.counterfoil.local.servers.ServerPorts;
import java.nio.file.Path;

record EmbeddedServers(LocalServers servers, Path folder) implements RunningServers {
    private static final long NEEDED_MEGABYTES = 500;

    static EmbeddedServers start(Path folder) {
        return new EmbeddedServers(
                LocalServers.start(DataFolder.prepare(folder, NEEDED_MEGABYTES), ServerPorts.free()), folder);
    }

    @Override
    public Database database(String name) {
        return servers.database(name);
    }

    @Override
    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    @Override
    public void close() {
        servers.close();
        TemporaryFolder.delete(folder);
    }
}

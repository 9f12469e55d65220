package io.counterfoil.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked: once a user, never in a folder that other users may write to. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path folder(DataFolder data) throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "counterfoil", "postgres");
        try {
            return Files.createDirectories(cache);
        } catch (IOException e) { // no home folder, or one that cannot be written to
            return Files.createDirectories(data.path().resolve("postgres-binaries"));
        }
    }
}

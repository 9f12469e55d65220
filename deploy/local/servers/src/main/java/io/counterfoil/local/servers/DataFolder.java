package io.counterfoil.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything that must survive a restart of a local run. */
public record DataFolder(Path path) {
    private static final long MEGABYTE = 1024L * 1024;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates the folder where absent; throws when it cannot be written to or its disk has too little room. */
    public static DataFolder prepare(Path path, long neededMegabytes) {
        DataFolder folder = new DataFolder(path);
        try {
            folder.tryToWrite();
            folder.requireRoom(neededMegabytes);
        } catch (IOException e) {
            throw CannotStart.unwritable(folder.path, e);
        }
        return folder;
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    private void tryToWrite() throws IOException {
        Files.createDirectories(logs());
        Path probe = Files.createTempFile(path, "probe", null);
        Files.write(probe, new byte[4096]);
        Files.delete(probe);
    }

    private void requireRoom(long neededMegabytes) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
        if (free < neededMegabytes) {
            throw CannotStart.full(path, free, neededMegabytes);
        }
    }
}

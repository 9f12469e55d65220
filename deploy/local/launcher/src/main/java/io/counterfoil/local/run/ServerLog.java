package io.counterfoil.local.run;

import io.counterfoil.local.servers.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the servers inside this process say goes to a file: the terminal belongs to the person. */
final class ServerLog {
    private static final int BYTES_A_FILE = 10_000_000;
    private static final int FILES = 2;

    private ServerLog() {}

    static void open(DataFolder data) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(file(data));
    }

    private static FileHandler file(DataFolder data) {
        try {
            String pattern = data.logs().resolve("kafka.%g.log").toString();
            FileHandler file = new FileHandler(pattern, BYTES_A_FILE, FILES, true);
            file.setFormatter(new SimpleFormatter());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

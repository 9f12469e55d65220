package io.counterfoil.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree. */
final class Home {

    static final List<String> SERVICES =
            List.of("admin-api", "connector-service", "queue-service", "cart-gateway", "history-service");

    private static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("deploy/local/up")))
            .findFirst()
            .orElseThrow();

    private Home() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String read(String relative) {
        return read(path(relative));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files under a folder whose names end so, in order; what a build made is left out. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(path(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|node_modules|data)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.counterfoil.simulator.quickbooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Intuit's files, where they are beside the project; they are never part of it. */
final class SharedMaterial {

    private SharedMaterial() {}

    static Optional<Path> quickbooks() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path.getParent() != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("quickbooks"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}

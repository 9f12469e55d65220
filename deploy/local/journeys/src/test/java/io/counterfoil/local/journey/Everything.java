package io.counterfoil.local.journey;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.run.Installation;
import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** All five real services, started once for all tests of this JVM, stopped when it ends. */
final class Everything {
    private static final LocalRun RUN = start();

    private Everything() {}

    static LocalRun run() {
        return RUN;
    }

    static AdminClient admin() {
        return new AdminClient(RUN.address(Service.ADMIN), "admin", RUN.adminPassword());
    }

    private static LocalRun start() {
        Path data = temporaryFolder();
        LocalRun run = LocalRun.prepare(new Installation(home()), data, LocalPorts.free(), false, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close));
        run.start();
        return run;
    }

    /** Under target and kept: the services' logs are what one reads after a failure. */
    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/journey")), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("deploy/local/up")))
                .findFirst()
                .orElseThrow();
    }
}

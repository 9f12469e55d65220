package io.counterfoil.local.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.demo.ApiRefused;
import io.counterfoil.local.run.Installation;
import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** All five real services, started once for all tests of this JVM, stopped when it ends. */
final class Everything {
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final LocalRun RUN = start();

    private Everything() {}

    static LocalRun run() {
        return RUN;
    }

    static AdminClient admin() {
        return new AdminClient(RUN.address(Service.ADMIN), "admin", PASSWORD);
    }

    /** The one that admin chose at the first sign-in. */
    static String adminPassword() {
        return PASSWORD;
    }

    /** What everybody does first: chooses a password instead of the one that was printed. */
    static AdminClient firstSignIn(LocalRun run) {
        AdminClient printed = new AdminClient(run.address(Service.ADMIN), "admin", run.adminPassword());
        ApiRefused refused = assertThrows(ApiRefused.class, () -> printed.get("/tenants"));
        assertTrue(refused.getMessage().contains("PASSWORD_FIRST"), refused.getMessage());
        printed.put("/me/password", Map.of("current", run.adminPassword(), "password", PASSWORD));
        return new AdminClient(run.address(Service.ADMIN), "admin", PASSWORD);
    }

    private static LocalRun start() {
        Path data = temporaryFolder();
        LocalRun run = LocalRun.prepare(new Installation(home()), data, LocalPorts.free(), false, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close));
        run.start();
        firstSignIn(run);
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

package io.counterfoil.local;

import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A source tree whose five services are built from {@link StubService}. */
final class StubInstallation {
    private StubInstallation() {}

    static Path create(Path home) throws IOException {
        for (Service service : Service.values()) {
            Path application = Files.createDirectories(home.resolve(service.folder() + "/target/quarkus-app"));
            writeJar(application.resolve("quarkus-run.jar"));
        }
        return home;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        String file = StubService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = StubService.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            code.transferTo(out);
        }
    }
}

package io.counterfoil.local.run;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built services in the source tree, and the JDK that runs them. */
public record Installation(Path home) {
    /** Measured for five services at once on 2 cores; the first compiler alone starts faster and needs less memory. */
    private static final List<String> SMALL_JVM =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** Stands on each command line, so that a later run on the same folder knows its own processes again. */
    static String markOf(DataFolder data) {
        return "-Dcounterfoil.data=" + data.path();
    }

    public List<String> command(DataFolder data, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.add(markOf(data));
        command.addAll(rest);
        return List.copyOf(command);
    }

    List<String> runCommand(Service service, DataFolder data) {
        return command(data, List.of("-jar", runJar(service).toString()));
    }

    void requireBuilt() {
        for (Service service : Service.values()) {
            if (!Files.exists(runJar(service))) {
                throw new CannotStart(service.folder() + " is not built: run mvn -DskipTests package in " + home + ".");
            }
        }
    }

    private Path runJar(Service service) {
        return home.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

package io.counterfoil.local;

import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.Service;
import io.counterfoil.local.servers.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A data folder and ports for launchers whose services are stubs. */
record StubbedRun(Path home, Path data, int offset) {
    static StubbedRun in(Path folder) throws IOException {
        return new StubbedRun(StubInstallation.create(folder.resolve("home")), folder.resolve("data"), freeOffset());
    }

    StubbedRun on(Path otherData) {
        return new StubbedRun(home, otherData, offset);
    }

    RunningLauncher launch(Map<String, String> environment, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--data", data.toString(), "--port-offset", Integer.toString(offset)));
        arguments.addAll(List.of(more));
        return RunningLauncher.start(home, environment, arguments.toArray(String[]::new));
    }

    long pidOf(Service service) throws IOException {
        return Long.parseLong(Files.readString(data.resolve("run/" + service.folder() + ".pid")));
    }

    boolean answers(Service service) {
        try {
            return !environmentOf(service).isEmpty();
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    String environmentOf(Service service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + (service.port() + offset) + "/environment");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freeOffset() {
        int offset = ThreadLocalRandom.current().nextInt(1_000, 11_000);
        try {
            LocalPorts.shiftedBy(offset).requireFree(true);
            return offset;
        } catch (CannotStart taken) {
            return freeOffset();
        }
    }
}

package io.counterfoil.local.run;

import io.counterfoil.local.servers.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until a service says on its management port that it can work. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final int POLL_MILLISECONDS = 100;
    private static final int LONGEST_REASON = 300;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CALL).build();

    /** Returns when ready; throws when the service ends first or takes too long. */
    void await(KeptProgram service, int managementPort) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(managementPort)) {
            if (hasEnded(service.process())) {
                throw failed(
                        service.program(),
                        "ended with exit code " + service.process().exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failed(service.program(), "was not ready after " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    boolean isReady(int managementPort) {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        HttpRequest request = HttpRequest.newBuilder(health).timeout(CALL).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) { // not listening yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a service", e);
        }
    }

    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a service", e);
        }
    }

    private static CannotStart failed(Program program, String how) {
        return new CannotStart(program.name() + " " + how + reason(program.log()) + "; see " + program.log() + ".");
    }

    /** Java puts the deepest cause last. */
    private static String reason(Path log) {
        try {
            List<String> lines = Files.readString(log, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            line.contains("ERROR") || line.startsWith("Caused by: ") || line.contains("Exception"))
                    .toList();
            return lines.isEmpty() ? "" : ": " + shortened(lines.get(lines.size() - 1));
        } catch (IOException e) {
            return "";
        }
    }

    private static String shortened(String line) {
        return line.strip().substring(0, Math.min(line.strip().length(), LONGEST_REASON));
    }
}

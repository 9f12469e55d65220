package io.counterfoil.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The integrator's guide does what it says. */
@QuarkusTest
class IntegratorGuideTest extends FrontDoor {

    private static final Path GUIDE = Path.of("../deploy/docs/integrator.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile(
            "(?:new Problem\\(|ProblemBody\\.of\\(|Problem\\.conflict\\(|answer\\()\\s*(?:\\w+,\\s*)?\"([A-Z_]{4,})\"");

    @TestHTTPResource
    URI here;

    @TempDir
    Path folder;

    @Test
    void everyExampleCanBeRun() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "there is no curl here");
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        String store = as(owner, PASSWORD)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .path("id");
        String id = UUID.randomUUID().toString();
        Map<String, String> environment = Map.of(
                "API", here.resolve("/api/v1").toString(),
                "OWNER", owner,
                "PASSWORD", PASSWORD,
                "STORE", store,
                "BOOKS", as(owner, PASSWORD).get("/api/v1/stores/" + store).path("booksId"),
                "ORDER", id,
                "SESSION", id,
                "TASK", id,
                "KEY",
                        as(owner, PASSWORD)
                                .body("{\"name\":\"k\",\"scopes\":[\"READ\",\"PERSONAL_DATA\",\"WRITE\"]}")
                                .post("/api/v1/api-keys")
                                .path("secret"));
        owners.answerAnything("{\"items\":[],\"next\":null}");
        try {
            String script = "set -euo pipefail\n" + examples().collect(Collectors.joining("\necho\n"));
            Path output = folder.resolve("output");
            ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            bash.environment().putAll(environment);

            int status = bash.start().waitFor();

            assertEquals(0, status, () -> read(output));
            assertTrue(examples().count() > 10);
            assertEquals(
                    List.of(
                            "/orders/dry-run",
                            "/orders/release",
                            "/orders/transfer",
                            "/holds/fix",
                            "/orders/what-if?last=100",
                            "/operations",
                            "/operations/delete",
                            "/operations"),
                    owners.calls("queue").stream()
                            .filter(call -> call.method().equals("POST"))
                            .map(call -> call.uri().replaceFirst(".*/stores/[^/]+", ""))
                            .toList());
        } finally {
            owners.answerAnything(null);
        }
    }

    @Test
    void everyCodeIsListed() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile)
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map((MatchResult code) -> code.group(1))
                    .forEach(codes::add);
        }
        assertTrue(codes.size() > 20, codes::toString);

        codes.removeIf(code -> read(GUIDE).contains("`" + code + "`"));

        assertEquals(Set.of(), codes);
    }

    private static Stream<String> examples() {
        return EXAMPLE.matcher(read(GUIDE)).results().map((MatchResult example) -> example.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

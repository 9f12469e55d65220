package io.counterfoil.checks;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final String FILE = "deploy/observability/alerts.yaml";
    private static final List<String> TESTS =
            List.of("deploy/observability/alerts.test.yaml", "deploy/observability/alerts.days.test.yaml");
    private static final String RUNBOOKS = "deploy/docs/runbooks/";

    @Test
    void everyAlertSaysHowUrgentItIsAndHasARunbookAndEveryRunbookAnAlert() {
        Alerts.read(FILE).rules().forEach(rule -> {
            assertTrue(Set.of("page", "ticket").contains(rule.labels().get("severity")), rule.alert());
            assertTrue(rule.annotations().get("summary").endsWith("."), rule.alert());
            assertTrue(Files.exists(Home.path(rule.annotations().get("runbook"))), rule.alert());
        });
        assertEquals(
                Alerts.read(FILE)
                        .rules()
                        .map(rule -> rule.annotations().get("runbook"))
                        .collect(toSet()),
                Home.files(RUNBOOKS, ".md").stream()
                        .map(Path::getFileName)
                        .map(page -> RUNBOOKS + page)
                        .filter(page -> !page.endsWith("README.md"))
                        .collect(toSet()));
    }

    @Test
    void everyAlertIsHeardOnceAndSilentOnce() throws IOException {
        Set<String> alerts = Alerts.read(FILE).rules().map(Alerts.Rule::alert).collect(toSet());

        assertEquals(alerts, tested(false));
        assertEquals(alerts, tested(true));
    }

    private static Set<String> tested(boolean silent) throws IOException {
        Set<String> alerts = new TreeSet<>();
        for (String file : TESTS) {
            stream(Manifests.STRICT.readTree(Home.read(file)).path("tests"))
                    .flatMap(test -> stream(test.path("alert_rule_test")))
                    .filter(test -> test.path("exp_alerts").isEmpty() == silent)
                    .forEach(test -> alerts.add(test.path("alertname").asText()));
        }
        return alerts;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void kubernetesHasTheSameRules() throws IOException {
        JsonNode rule = Manifests.STRICT.readTree(Home.read("deploy/kubernetes/monitoring/alerts.yaml"));

        assertEquals(Alerts.read(FILE), Manifests.STRICT.treeToValue(rule.path("spec"), Alerts.class));
    }

    @Test
    void prometheusHearsAndIsSilentAsTheTestsSay() {
        assumeTrue(
                Command.isHere("promtool"), "promtool is not installed (Debian: prometheus): the alerts are not tried");

        for (String file : TESTS) {
            Command.output("promtool", "test", "rules", Home.path(file).toString());
        }
        Command.output(
                "promtool",
                "check",
                "config",
                Home.path("deploy/observability/prometheus.yaml").toString());
    }
}

package io.counterfoil.checks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    private static final Map<String, Integer> MANAGEMENT_PORTS = Map.of(
            "admin-api", 9080,
            "connector-service", 9081,
            "queue-service", 9082,
            "cart-gateway", 9083,
            "history-service", 9084);
    private static final String SMALL = "deploy/kubernetes/overlays/small";
    private static final String PRODUCTION = "deploy/kubernetes/overlays/production";

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    @BeforeAll
    static void needsKubectl() {
        assumeTrue(Command.isHere("kubectl"), "kubectl is not installed: the overlays are not rendered");
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void everyFieldIsOneThatKubernetesKnows(String overlay) {
        assertFalse(rendered(overlay).typed().isEmpty());
    }

    @Test
    void aMisspelledFieldIsRefused() {
        Manifests manifests = Manifests.render(SMALL);
        JsonNode deployment = manifests.objects().stream()
                .filter(object -> object.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/livenessProbe")).put("periodSecond", 3);

        assertThrows(IllegalArgumentException.class, manifests::typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void everyServiceRunsInReplicasThatComeAndGoOneByOne(String overlay) {
        Manifests manifests = rendered(overlay);

        assertEquals(Set.copyOf(Home.SERVICES), names(manifests.all(Deployment.class)));
        for (HorizontalPodAutoscaler scaling : manifests.all(HorizontalPodAutoscaler.class)) {
            assertTrue(
                    scaling.getSpec().getMinReplicas() >= 2,
                    scaling.getMetadata().getName());
        }
        assertEquals(
                Set.copyOf(Home.SERVICES),
                manifests.all(HorizontalPodAutoscaler.class).stream()
                        .map(scaling -> scaling.getSpec().getScaleTargetRef().getName())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.copyOf(Home.SERVICES),
                manifests.all(PodDisruptionBudget.class).stream()
                        .filter(budget -> budget.getSpec().getMaxUnavailable().getIntVal() == 1)
                        .map(budget ->
                                budget.getSpec().getSelector().getMatchLabels().get("app.kubernetes.io/name"))
                        .collect(Collectors.toSet()));
        for (Deployment deployment : manifests.all(Deployment.class)) {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertEquals(0, rolling.getMaxUnavailable().getIntVal());
            assertFalse(pod(deployment).getTopologySpreadConstraints().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void podsKeepToTheRestrictedStandard(String overlay) {
        Manifests manifests = rendered(overlay);

        Namespace namespace = manifests.all(Namespace.class).get(0);
        assertEquals("restricted", namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce"));
        for (Deployment deployment : manifests.all(Deployment.class)) {
            PodSpec pod = pod(deployment);
            assertTrue(pod.getSecurityContext().getRunAsNonRoot());
            assertTrue(pod.getSecurityContext().getRunAsUser() > 0);
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType());
            assertFalse(pod.getAutomountServiceAccountToken());
            assertAll(containers(deployment).map(container -> () -> assertRestricted(container)));
        }
    }

    private static void assertRestricted(Container container) {
        var security = container.getSecurityContext();
        assertFalse(security.getAllowPrivilegeEscalation());
        assertTrue(security.getReadOnlyRootFilesystem());
        assertEquals(List.of("ALL"), security.getCapabilities().getDrop());
        for (String resource : List.of("cpu", "memory")) {
            assertNotNull(container.getResources().getRequests().get(resource), resource);
            assertNotNull(container.getResources().getLimits().get(resource), resource);
        }
        assertTrue(container.getImage().matches("counterfoil/[a-z-]+:\\d+\\.\\d+\\.\\d+"), container.getImage());
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void theManagementPortIsAskedHowTheServiceIs(String overlay) {
        for (Deployment deployment : rendered(overlay).all(Deployment.class)) {
            Container service = pod(deployment).getContainers().get(0);
            assertEquals("/q/health/started", path(service.getStartupProbe()));
            assertEquals("/q/health/live", path(service.getLivenessProbe()));
            assertEquals("/q/health/ready", path(service.getReadinessProbe()));
            int management = service.getPorts().stream()
                    .filter(port -> port.getName().equals("management"))
                    .mapToInt(ContainerPort::getContainerPort)
                    .findFirst()
                    .orElseThrow();
            assertEquals(MANAGEMENT_PORTS.get(deployment.getMetadata().getName()), management);
        }
    }

    private static String path(Probe probe) {
        HTTPGetAction get = probe.getHttpGet();
        assertEquals("management", get.getPort().getStrVal());
        return get.getPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void aServiceIsToldAllThatItNeedsAndNothingThatItDoesNotKnow(String overlay) {
        for (Deployment deployment : rendered(overlay).all(Deployment.class)) {
            Settings settings = Settings.of(deployment.getMetadata().getName());
            containers(deployment)
                    .flatMap(container -> container.getEnv().stream())
                    .forEach(variable -> assertTrue(settings.understands(variable.getName()), variable.getName()));
            Set<String> told = pod(deployment).getContainers().get(0).getEnv().stream()
                    .map(EnvVar::getName)
                    .collect(Collectors.toSet());
            assertTrue(
                    told.containsAll(settings.required()), () -> settings.required() + " are required, told: " + told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void secretsAreNeverInTheManifests(String overlay) {
        for (Deployment deployment : rendered(overlay).all(Deployment.class)) {
            containers(deployment)
                    .flatMap(container -> container.getEnv().stream())
                    .filter(variable -> variable.getName().matches(".*(PASSWORD|KEY|PEPPER)"))
                    .forEach(variable -> assertNotNull(variable.getValueFrom().getSecretKeyRef(), variable.getName()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void theSchemaIsChangedOnlyByTheStepThatHasTheOwnersRole(String overlay) {
        for (Deployment deployment : rendered(overlay).all(Deployment.class)) {
            Map<String, EnvVar> service =
                    environment(pod(deployment).getContainers().get(0));
            Map<String, EnvVar> migrate =
                    environment(pod(deployment).getInitContainers().get(0));
            assertEquals(
                    "false",
                    variable(service, "QUARKUS_FLYWAY_MIGRATE_AT_START").getValue());
            assertEquals("true", variable(migrate, "QUARKUS_INIT_AND_EXIT").getValue());
            assertTrue(databaseSecret(migrate).endsWith("-database-owner"));
            assertEquals(databaseSecret(service) + "-owner", databaseSecret(migrate));
        }
    }

    private static String databaseSecret(Map<String, EnvVar> environment) {
        return variable(environment, "COUNTERFOIL_DB_USER")
                .getValueFrom()
                .getSecretKeyRef()
                .getName();
    }

    private static EnvVar variable(Map<String, EnvVar> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    private static Map<String, EnvVar> environment(Container container) {
        return container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, variable -> variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void whatIsReferredToIsThere(String overlay) {
        Manifests manifests = rendered(overlay);
        Map<String, ConfigMap> settings = manifests.all(ConfigMap.class).stream()
                .collect(Collectors.toMap(map -> map.getMetadata().getName(), map -> map));
        manifests.all(Deployment.class).stream()
                .flatMap(KubernetesTest::containers)
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getConfigMapKeyRef())
                .filter(Objects::nonNull)
                .forEach(key ->
                        assertTrue(settings.get(key.getName()).getData().containsKey(key.getKey()), key.getKey()));

        Map<String, Set<String>> ports = manifests.all(Service.class).stream()
                .collect(Collectors.toMap(service -> service.getMetadata().getName(), KubernetesTest::portNames));
        manifests.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService())
                .forEach(service -> assertTrue(
                        ports.get(service.getName()).contains(service.getPort().getName()), service.getName()));
    }

    private static Set<String> portNames(Service service) {
        return service.getSpec().getPorts().stream().map(port -> port.getName()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void onlyThreePathsAreReachedFromOutside(String overlay) {
        Set<String> paths = rendered(overlay).all(Ingress.class).stream()
                .peek(ingress -> assertFalse(ingress.getSpec().getTls().isEmpty()))
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService().getName() + path.getPath())
                .collect(Collectors.toSet());

        assertEquals(Set.of("connector-service/qbwc", "admin-api/", "cart-gateway/webhooks"), paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PRODUCTION})
    void nothingTalksUnlessItIsAllowedAndCartsAreNeverInside(String overlay) {
        List<NetworkPolicy> policies = rendered(overlay).all(NetworkPolicy.class);

        NetworkPolicy deny = policies.stream()
                .filter(policy -> policy.getMetadata().getName().equals("default-deny"))
                .findFirst()
                .orElseThrow();
        assertTrue(Objects.requireNonNullElse(deny.getSpec().getPodSelector().getMatchLabels(), Map.of())
                .isEmpty());
        assertEquals(List.of("Ingress", "Egress"), deny.getSpec().getPolicyTypes());
        assertTrue(deny.getSpec().getIngress().isEmpty()
                && deny.getSpec().getEgress().isEmpty());

        List<IPBlock> blocks = policies.stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getTo().stream())
                .map(peer -> peer.getIpBlock())
                .filter(Objects::nonNull)
                .toList();
        assertEquals(
                List.of("0.0.0.0/0", "2000::/3"),
                blocks.stream().map(IPBlock::getCidr).toList());
        assertTrue(Set.copyOf(blocks.get(0).getExcept())
                .containsAll(Set.of(
                        "10.0.0.0/8",
                        "172.16.0.0/12",
                        "192.168.0.0/16",
                        "169.254.0.0/16",
                        "127.0.0.0/8",
                        "100.64.0.0/10")));
    }

    @Test
    void theExampleForKafkaHasTheTopicsThatALocalRunHas() {
        List<JsonNode> topics = Manifests.render("deploy/kubernetes/examples/strimzi").objects().stream()
                .filter(object -> object.path("kind").asText().equals("KafkaTopic"))
                .toList();

        assertEquals(
                Set.of("stores", "cart-events", "operations", "sessions", "books", "cart-updates", "dead-letters"),
                topics.stream()
                        .map(topic -> topic.at("/metadata/name").asText())
                        .collect(Collectors.toSet()));
        for (JsonNode topic : topics) {
            assertEquals(24, topic.at("/spec/partitions").asInt());
            boolean compacted = topic.at("/spec/config/cleanup.policy").asText().equals("compact");
            assertEquals(topic.at("/metadata/name").asText().equals("stores"), compacted);
        }
    }

    @Test
    void theExampleForPostgresHasADatabaseAndTwoRolesAService() {
        List<JsonNode> objects =
                Manifests.render("deploy/kubernetes/examples/cloudnative-pg").objects();

        assertEquals(
                Set.of("admin", "connector", "queue", "cart", "history"),
                objects.stream()
                        .filter(object -> object.path("kind").asText().equals("Database"))
                        .map(object -> object.at("/spec/name").asText())
                        .collect(Collectors.toSet()));
        assertEquals(
                10,
                objects.stream()
                        .mapToInt(object -> object.at("/spec/managed/roles").size())
                        .sum());
    }

    private static Manifests rendered(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::render);
    }

    private static Set<String> names(List<Deployment> deployments) {
        return deployments.stream()
                .map(deployment -> deployment.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Stream<Container> containers(Deployment deployment) {
        return Stream.concat(pod(deployment).getInitContainers().stream(), pod(deployment).getContainers().stream());
    }
}

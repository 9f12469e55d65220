package io.counterfoil.checks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code kubectl kustomize} makes of a folder. */
record Manifests(List<JsonNode> objects) {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", Ingress.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Kubernetes' models would keep a field that they do not know; this mapper refuses it. */
    static final ObjectMapper STRICT = new YAMLMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public @Nullable Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Manifests render(String folder) {
        String text = Command.output("kubectl", "kustomize", Home.path(folder).toString());
        try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(text)) {
            return new Manifests(all.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, read field by field into the type of its kind. */
    List<Object> typed() {
        return objects.stream().map(object -> typed(object)).toList();
    }

    private static Object typed(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("no type for " + kind);
        }
        return STRICT.convertValue(object, KINDS.get(kind));
    }

    <T> List<T> all(Class<T> type) {
        return typed().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** As far as ours goes; Prometheus' operator has no model here. */
    record ServiceMonitor(String apiVersion, String kind, Map<String, Object> metadata, Spec spec) {
        record Spec(Selector selector, List<Endpoint> endpoints) {}

        record Selector(Map<String, String> matchLabels) {}

        record Endpoint(String port, String path, String interval, String scrapeTimeout) {}
    }

    /** The same groups as in a file of Prometheus itself. */
    record PrometheusRule(String apiVersion, String kind, Map<String, Object> metadata, Alerts spec) {}
}

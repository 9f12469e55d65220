package io.counterfoil.checks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The part of the Compose specification that our file uses; any other field is refused. */
record Compose(String name, Map<String, Service> services, Map<String, Network> networks, Map<String, Object> volumes) {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** SnakeYAML merges what {@code <<} names, as Compose does. */
    static Compose read(String text) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        file.keySet().removeIf(key -> key.startsWith("x-"));
        return STRICT.convertValue(file, Compose.class);
    }

    record Service(
            String image,
            @Nullable List<String> command,
            @Nullable List<String> profiles,
            @Nullable String restart,
            @Nullable String user,
            boolean readOnly,
            @Nullable List<String> tmpfs,
            @Nullable List<String> capDrop,
            @Nullable List<String> securityOpt,
            @Nullable String memLimit,
            @Nullable String shmSize,
            @Nullable String stopGracePeriod,
            List<String> networks,
            @Nullable Map<String, Condition> dependsOn,
            @Nullable Map<String, String> environment,
            @Nullable List<String> ports,
            @Nullable List<String> volumes,
            @Nullable Healthcheck healthcheck,
            Logging logging) {

        Map<String, String> told() {
            return Objects.requireNonNullElse(environment, Map.of());
        }

        Stream<String> mounted() {
            return Objects.requireNonNullElse(volumes, List.<String>of()).stream();
        }
    }

    record Condition(String condition) {}

    record Healthcheck(
            List<String> test,
            String interval,
            String timeout,
            int retries,
            @Nullable String startPeriod) {}

    record Logging(String driver, Map<String, String> options) {}

    record Network(boolean internal) {}
}

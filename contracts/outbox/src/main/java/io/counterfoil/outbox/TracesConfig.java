package io.counterfoil.outbox;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Traces are off until COUNTERFOIL_TRACES_TO names a collector (OTLP over gRPC). */
public final class TracesConfig implements ConfigSourceFactory {

    private static final String COLLECTOR = "counterfoil.traces.to";
    private static final String NOWHERE = "off";
    private static final int BELOW_APPLICATION_PROPERTIES = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(
                settings(context.getValue(COLLECTOR)), "traces", BELOW_APPLICATION_PROPERTIES));
    }

    private static Map<String, String> settings(ConfigValue collector) {
        String address = collector.getValue();
        return address == null || address.isBlank() || address.equals(NOWHERE)
                ? Map.of("quarkus.otel.sdk.disabled", "true")
                : Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", address);
    }
}

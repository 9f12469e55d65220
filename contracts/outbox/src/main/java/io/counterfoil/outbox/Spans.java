package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What is done, as spans. Who goes on with what somebody else left, on a topic or in a table, maybe days later, does it in
 * a trace of its own that links to that one.
 */
public final class Spans {

    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private Spans() {}

    /**
     * Works for a store in a span of its own.
     *
     * @param name what is done; few different ones
     */
    public static void within(String name, UUID store, Runnable work) {
        run(tracer().spanBuilder(name).setNoParent(), () -> {
            About.STORE.is(store);
            work.run();
        });
    }

    /** What the call that is being answered asks for, which its address does not tell. */
    public static void asksFor(String what) {
        Span.current().setAttribute("counterfoil.call", what);
    }

    /** Handles records of one topic in a span that links to those in which they were told. */
    static void takingIn(List<ConsumerRecord<String, byte[]>> records, Runnable handling) {
        SpanBuilder span = tracer().spanBuilder("take in " + records.get(0).topic())
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER);
        records.stream().map(Spans::teller).flatMap(Optional::stream).forEach(span::addLink);
        run(span, handling);
    }

    /** One that does nothing while traces are off: OpenTelemetry's own, switched off, makes spans that go nowhere. */
    private static Tracer tracer() {
        return (Traces.OFF ? OpenTelemetry.noop() : GlobalOpenTelemetry.get()).getTracer("counterfoil");
    }

    private static final class Traces {
        static final boolean OFF = ConfigProvider.getConfig().getValue("quarkus.otel.sdk.disabled", Boolean.class);
    }

    private static void run(SpanBuilder builder, Runnable work) {
        Span span = builder.startSpan();
        try {
            Context.current().with(span).wrap(work).run();
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            About.nothing();
            span.end();
        }
    }

    private static Optional<SpanContext> teller(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(TRACEPARENT);
        return header == null || header.value() == null ? Optional.empty() : read(new String(header.value(), UTF_8));
    }

    /** Where another service is asked, it goes on in this trace: to be added to the request. */
    public static Map<String, String> headers() {
        return traced(Map.of());
    }

    /** The span that runs, as W3C's traceparent; empty without one, as always when traces are off. */
    static Optional<String> current() {
        if (!Span.current().getSpanContext().isValid()) {
            return Optional.empty();
        }
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return Optional.ofNullable(carrier.get(TRACEPARENT));
    }

    /** These headers, and where they were told if that is traced. */
    static Map<String, String> traced(Map<String, String> headers) {
        return current()
                .map(parent -> {
                    Map<String, String> all = new HashMap<>(headers);
                    all.put(TRACEPARENT, parent);
                    return Map.copyOf(all);
                })
                .orElse(headers);
    }

    static Optional<SpanContext> read(String traceparent) {
        SpanContext context = Span.fromContext(W3C.extract(Context.root(), traceparent, Getter.ONE))
                .getSpanContext();
        return Optional.of(context).filter(SpanContext::isValid);
    }

    private enum Getter implements TextMapGetter<String> {
        ONE;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(TRACEPARENT) ? traceparent : null;
        }
    }
}

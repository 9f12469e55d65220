package io.counterfoil.connector;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a collector would have been sent. */
@ApplicationScoped
class FinishedSpans {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Produces
    @Singleton
    SpanProcessor processor() {
        return SimpleSpanProcessor.create(exporter);
    }

    List<SpanData> all() {
        return exporter.getFinishedSpanItems();
    }

    /** The traces that one goes on with, and those which they go on with, and so on. */
    Set<String> before(String trace) {
        Set<String> found = new HashSet<>();
        Set<String> next = Set.of(trace);
        while (!next.isEmpty()) {
            Set<String> earlier = new HashSet<>();
            for (SpanData span : all()) {
                if (next.contains(span.getTraceId())) {
                    span.getLinks()
                            .forEach(link -> earlier.add(link.getSpanContext().getTraceId()));
                }
            }
            earlier.removeAll(found);
            found.addAll(earlier);
            next = Set.copyOf(earlier);
        }
        return found;
    }
}

package io.counterfoil.outbox;

import io.counterfoil.events.Event;
import io.opentelemetry.api.trace.Span;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What the running work is about, by ids: each line of the log and the running span carry them. Never a person's data. */
public enum About {
    STORE,
    SESSION,
    OPERATION,
    TASK,
    ATTEMPT;

    private static final List<About> ALL = List.of(values());

    /** A component such as {@code taskId} tells the task. */
    private static final ClassValue<Map<About, RecordComponent>> TELLING = new ClassValue<>() {
        @Override
        protected Map<About, RecordComponent> computeValue(Class<?> event) {
            Map<About, RecordComponent> telling = new EnumMap<>(About.class);
            for (RecordComponent component : event.getRecordComponents()) {
                ALL.stream()
                        .filter(one -> component.getName().equals(one.field + "Id"))
                        .forEach(one -> telling.put(one, component));
            }
            return telling;
        }
    };

    private final String field = name().toLowerCase(Locale.ROOT);
    private final String attribute = "counterfoil." + field;

    /** From now on, until {@link #nothing} or the end of the call that is being answered. */
    public void is(Object id) {
        MDC.put(field, id.toString());
        Span.current().setAttribute(attribute, id.toString());
    }

    /** What comes next is about something else. */
    public static void nothing() {
        ALL.forEach(one -> MDC.remove(one.field));
    }

    /** From now on it is about this event. */
    public static void event(Event event) {
        nothing();
        TELLING.get(event.getClass()).forEach((about, component) -> {
            Object id = value(event, component);
            if (id != null) {
                about.is(id);
            }
        });
    }

    private static @Nullable Object value(Event event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event whose components cannot be read", e);
        }
    }
}

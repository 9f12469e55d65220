package io.counterfoil.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one JSON form of the events: ISO times, amounts as strings so that no reader makes a double of them. Unknown
 * fields are ignored, missing amounts and ids are refused.
 */
public final class Wire {

    private static final ObjectMapper JSON = mapper();
    private static final Map<String, Class<?>> TYPES =
            leaves(Event.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Wire() {}

    /** A new mapper with the same rules, for what services keep of these records in their databases. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }

    /** Every event type by its CloudEvents name. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + event.type(), e);
        }
    }

    /**
     * Reads an event of one topic.
     *
     * @throws Unreadable when the type is not one of {@code family} or the bytes are not such an event
     */
    public static <E extends Event> E read(Class<E> family, String type, byte[] json) throws Unreadable {
        Class<?> found = TYPES.get(type);
        if (found == null || !family.isAssignableFrom(found)) {
            throw new Unreadable("UNKNOWN_TYPE");
        }
        try {
            Object event = JSON.readValue(json, found);
            if (event == null) {
                throw new Unreadable("EMPTY");
            }
            return family.cast(event);
        } catch (IOException e) {
            throw new Unreadable("NOT_THIS_EVENT");
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Wire::leaves) : Stream.of(type);
    }

    /** The record is no event of its topic; the code says why, without quoting the record. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        public Unreadable(String code) {
            super(code);
            this.code = code;
        }

        /** For programs: {@code UNKNOWN_TYPE}, {@code EMPTY}, {@code NOT_THIS_EVENT}. */
        public String code() {
            return code;
        }
    }
}

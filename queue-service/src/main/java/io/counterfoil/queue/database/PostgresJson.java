package io.counterfoil.queue.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;

/** What is kept as json columns, written by the rules of the events. */
public final class PostgresJson {

    private static final ObjectMapper JSON = Wire.mapper();

    private PostgresJson() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept as json: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is not ours: " + type.getType(), e);
        }
    }
}

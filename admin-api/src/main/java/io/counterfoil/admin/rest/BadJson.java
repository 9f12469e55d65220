package io.counterfoil.admin.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what is wrong with a body in the words of its sender: fields, not Java types. */
final class BadJson {

    private BadJson() {}

    static String sentence(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return wrongValue(mismatch);
        }
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? "The field '" + path(mapping) + "' has a value that is out of range."
                : notJson(e);
    }

    private static String notJson(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return "The body is not JSON" + where + ".";
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        Collection<Object> known = Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of());
        String fields = known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return "There is no field '" + path(e) + "' here. The fields are: " + fields + ".";
    }

    private static String wrongValue(MismatchedInputException e) {
        String path = path(e);
        return path.isEmpty()
                ? "The body must be a JSON object."
                : "The field '" + path + "' must be " + expected(e.getTargetType()) + ".";
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "a time such as 2026-01-31T00:00:00Z";
        }
        if (type == UUID.class) {
            return "an id such as 0f8fad5b-d9cb-469f-a165-70867728950e";
        }
        return type == Integer.class || type == int.class ? "a whole number" : other(type);
    }

    private static String other(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a text" : "as /q/openapi describes it";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}

package io.counterfoil.admin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what people send, and says what to do about it. */
public final class Input {

    private Input() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.badInput(field + " is missing.");
        }
        return value;
    }

    /** A body that is not there reads as null. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.badInput("The body is missing: send a JSON object.");
        }
        return body;
    }

    /** A body that its owner reads, if it is an object. */
    public static JsonNode object(@Nullable JsonNode body) {
        JsonNode given = body(body);
        if (!given.isObject()) {
            throw Problem.badInput("The body must be a JSON object.");
        }
        return given;
    }

    /** No more than so many, and nothing missing among them. */
    public static <T> List<T> atMost(String field, List<T> list, int most) {
        if (list.size() > most || list.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput(field + " may have at most " + most + " entries, and none of them null.");
        }
        return list;
    }

    /** Nothing but true or false: a misspelt one is not taken for the other. */
    public static boolean flag(String parameter, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Problem.badInput(parameter + " must be true or false.");
        }
        return text.equals("true");
    }

    /** One line of text, trimmed, not empty. */
    public static String line(String field, @Nullable String text, int longest) {
        String line = required(field, text).strip();
        if (line.isEmpty()) {
            throw Problem.badInput(field + " is empty.");
        }
        if (line.length() > longest) {
            throw Problem.badInput(field + " is longer than " + longest + " characters.");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badInput(field + " must be one line of text.");
        }
        if (line.codePoints().anyMatch(Input::isNoText)) {
            throw Problem.badInput(field + " has a character that is none, or one that turns the order of others.");
        }
        return line;
    }

    /** Half a character, what Unicode keeps free, and what makes a text read otherwise than it is. */
    private static boolean isNoText(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** The same, where nothing and blank mean none. */
    public static @Nullable String optionalLine(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : line(field, text, longest);
    }
}

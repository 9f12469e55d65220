package io.counterfoil.admin.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.admin.rest.Problem;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where in each partition a page ended; opaque for clients. */
final class LetterCursor {

    private LetterCursor() {}

    static String text(Map<Integer, Long> ends) {
        String text = new TreeMap<>(ends)
                .entrySet().stream()
                        .map(end -> end.getKey() + "-" + end.getValue())
                        .collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Map<Integer, Long> parse(String text) {
        try {
            Map<Integer, Long> ends = new TreeMap<>();
            for (String place : new String(Base64.getUrlDecoder().decode(text), UTF_8).split(",", -1)) {
                Letter letter = Letter.parse(place);
                ends.put(letter.partition(), letter.offset());
            }
            return ends;
        } catch (IllegalArgumentException | Problem e) {
            throw Problem.badInput("after must be a 'next' that this list gave.");
        }
    }
}

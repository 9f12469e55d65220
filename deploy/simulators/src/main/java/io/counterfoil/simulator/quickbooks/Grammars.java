package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The grammars of all requests, and the fragments that they share, each in a file of its own. */
final class Grammars {

    private static final Map<String, Grammar> BY_REQUEST = new ConcurrentHashMap<>();

    private Grammars() {}

    static Grammar of(String request) {
        return BY_REQUEST.computeIfAbsent(request, name -> Grammar.of(text("grammar/" + name + ".txt")));
    }

    static Sequence fragment(String name) {
        return Notation.read(text("grammar/fragment/" + name + ".txt"));
    }

    static String text(String path) {
        try (InputStream stream = Grammars.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such file: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.counterfoil.connector.qbxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people should know of a request, told by the labels of the elements that are open. */
final class Warnings {

    /** The request and the record: labels name what stands inside. */
    private static final int OUTER = 2;

    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> words = new LinkedHashSet<>();

    void enter(String label) {
        path.addLast(label);
    }

    void leave() {
        path.removeLast();
    }

    /** Of the text that was given, nothing is repeated. */
    void about(String element, FreeText text, int max) {
        if (text.replaced()) {
            words.add(label(element) + ": characters that QuickBooks cannot keep were replaced");
        }
        if (text.shortened()) {
            words.add(label(element) + " was shortened to " + max + " characters");
        }
    }

    /** About the element that is open. */
    void about(String what) {
        words.add(label() + ": " + what);
    }

    /** Of the element that is open. */
    String label() {
        List<String> inside = path.stream().skip(OUTER).toList();
        return inside.isEmpty() ? path.getLast() : String.join(" ", inside);
    }

    String label(String element) {
        return path.size() <= OUTER ? element : label() + " " + element;
    }

    List<String> words() {
        return List.copyOf(words);
    }
}

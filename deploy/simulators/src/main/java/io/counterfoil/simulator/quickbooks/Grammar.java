package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a request of one family must look like: its attributes and its elements in order. */
record Grammar(Sequence body, Set<String> attributes) {

    private static final Map<String, ValueType> ATTRIBUTE_TYPES = Map.of(
            "requestID", ValueType.of("str"),
            "metaData", ValueType.of("enum(NoMetaData,MetaDataOnly,MetaDataAndResponseData)"),
            "iterator", ValueType.of("enum(Start,Continue,Stop)"),
            "iteratorID", ValueType.of("guid"));

    Grammar {
        attributes = Set.copyOf(attributes);
    }

    /** Reads a first line with the attributes behind an at sign, and the elements in the lines below. */
    static Grammar of(String text) {
        int end = text.indexOf('\n');
        List<String> words = List.of(text.substring(0, end).split(" "));
        return new Grammar(Notation.read(text.substring(end)), Set.copyOf(words.subList(1, words.size())));
    }

    /**
     * Checks a request.
     *
     * @throws ParseRefused when the request is not of this shape
     */
    void check(Node request) {
        request.attributes().forEach((name, value) -> checkAttribute(request.name(), name, value));
        body.check(request);
    }

    private void checkAttribute(String request, String name, String value) {
        ValueType type = ATTRIBUTE_TYPES.get(name);
        if (type == null || !attributes.contains(name)) {
            throw new ParseRefused(request + " has no attribute " + name);
        }
        if (!type.accepts().test(value)) {
            throw new ParseRefused("attribute " + name + " of " + request + ": \"" + value + "\"");
        }
    }
}

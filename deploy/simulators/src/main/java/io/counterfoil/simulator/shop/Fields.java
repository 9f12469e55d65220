package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** The parameter _fields: which fields, with a dot for those inside others. */
record Fields(List<String> names) {

    Fields {
        names = List.copyOf(names);
    }

    static Fields of(Request request) {
        return new Fields(request.parameter("_fields")
                .map(text -> Arrays.asList(text.split("[,\\s]+", -1)))
                .orElse(List.of()));
    }

    ObjectNode of(ObjectNode whole) {
        if (names.isEmpty()) {
            return whole;
        }
        ObjectNode chosen = ShopJson.object();
        names.forEach(name -> copy(whole, chosen, name));
        return chosen;
    }

    /** A single record keeps its links whatever is asked for; the records of a list do not. */
    ObjectNode ofSingle(ObjectNode whole) {
        ObjectNode chosen = of(whole);
        if (whole.has("_links")) {
            chosen.set("_links", whole.get("_links"));
        }
        return chosen;
    }

    private static void copy(ObjectNode from, ObjectNode to, String name) {
        String[] path = name.split("\\.", 2);
        JsonNode value = from.get(path[0]);
        if (value == null) {
            return;
        }
        if (path.length == 1) {
            to.set(path[0], value);
        } else if (value instanceof ObjectNode inner) {
            copy(inner, to.withObject("/" + path[0]), path[1]);
        }
    }
}

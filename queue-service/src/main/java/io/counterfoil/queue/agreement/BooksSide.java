package io.counterfoil.queue.agreement;

import java.util.Map;

/**
 * The record of the company file that a record of the cart is linked to, as it was read last.
 *
 * @param stale we have changed it since: the edit sequence is the new one, the fields are as they were before
 */
record BooksSide(
        String listId, String kind, String name, String editSequence, boolean stale, Map<String, String> fields) {

    BooksSide {
        fields = Map.copyOf(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}

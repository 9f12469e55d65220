package io.counterfoil.queue.mapping;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as the store's mappings make it.
 *
 * @param order each linked product under the full name of its item in place of its SKU
 * @param preferences with the items that are linked to purposes
 * @param items the linked items' ListIDs by full name, in small letters
 * @param customer ListID of the linked customer
 * @param paymentMethod ListID of the linked payment method
 * @param shipMethod ListID of the linked ship method
 * @param broken links that the order needs and that cannot be used
 */
public record Linked(
        Order order,
        Preferences preferences,
        Map<String, String> items,
        Optional<String> customer,
        Optional<String> paymentMethod,
        Optional<String> shipMethod,
        List<Reason> broken) {

    public Linked {
        items = Map.copyOf(items);
        broken = List.copyOf(broken);
    }
}

package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.List;
import java.util.Optional;

/** A transaction has a customer, and a customer has a name. */
final class CustomerRules {

    private CustomerRules() {}

    static List<Reason> broken(Optional<Customer> customer) {
        return customer.isPresent()
                ? List.of()
                : List.of(new Reason(
                        "NO_CUSTOMER_NAME",
                        "The order names neither a company nor a person nor an e-mail"
                                + " address that can be a customer's name. Complete it in the shop."));
    }
}

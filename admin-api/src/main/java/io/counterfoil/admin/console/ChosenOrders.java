package io.counterfoil.admin.console;

import io.counterfoil.admin.order.Transfer;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.UUID;

/** Orders that are ticked; each says how often it had been transferred when it was shown. */
record ChosenOrders(List<Transfer.Chosen> orders) {

    ChosenOrders {
        orders = List.copyOf(orders);
    }

    /** As {@link OrderRow#choice} names them. */
    static ChosenOrders of(List<String> choices) {
        try {
            return new ChosenOrders(choices.stream().map(ChosenOrders::chosen).toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badInput(ConsoleTexts.text("choose_orders"));
        }
    }

    private static Transfer.Chosen chosen(String choice) {
        String[] parts = choice.split(" ", 2);
        return new Transfer.Chosen(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
    }

    Transfer transfer() {
        return new Transfer(checked());
    }

    List<UUID> documents() {
        return checked().stream().map(Transfer.Chosen::documentId).toList();
    }

    private List<Transfer.Chosen> checked() {
        if (orders.isEmpty()) {
            throw Problem.badInput(ConsoleTexts.text("choose_orders"));
        }
        return orders;
    }
}

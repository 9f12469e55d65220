package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the owners how stores are, one store after another. An owner that does not answer is asked once. */
final class HealthClient {

    private static final int SHOWN = 200;

    private final ConsoleClient owners;
    private final Set<Owner> away = EnumSet.noneOf(Owner.class);

    HealthClient(ConsoleClient owners) {
        this.owners = owners;
    }

    Health of(Store store) {
        List<String> troubles = new ArrayList<>();
        Contacts contacts = ask(Owner.HISTORY_SERVICE, troubles, () -> contacts(store));
        Integer unknown = ask(Owner.HISTORY_SERVICE, troubles, () -> unknown(store));
        String held = ask(Owner.QUEUE_SERVICE, troubles, () -> held(store));
        Integer waiting = ask(Owner.QUEUE_SERVICE, troubles, () -> waiting(store));
        Integer undecided = ask(Owner.CONNECTOR_SERVICE, troubles, () -> undecided(store));
        Optional<CartRow> cart = ask(Owner.CART_GATEWAY, troubles, () -> cart(store));
        if (cart != null) {
            cart.filter(CartRow::inTrouble)
                    .map(row -> String.valueOf(row.status().reason()))
                    .ifPresent(troubles::add);
        }
        return new Health(
                contacts == null ? null : contacts.lastContact(), held, waiting, unknown, undecided, troubles);
    }

    private <T> @Nullable T ask(Owner owner, List<String> troubles, Supplier<T> question) {
        if (away.contains(owner)) {
            return null;
        }
        try {
            return question.get();
        } catch (Problem problem) {
            away.add(owner);
            troubles.add(String.valueOf(problem.getMessage()));
            return null;
        }
    }

    private Contacts contacts(Store store) {
        return owners.find(Owner.HISTORY_SERVICE, store, Question.get("/contacts"), Contacts.class)
                .orElse(new Contacts(null, 0, null));
    }

    private Integer unknown(Store store) {
        return owners
                .findList(
                        Owner.HISTORY_SERVICE, store, Question.get("/sessions").with("limit", 1), SessionRow.class)
                .orElse(Part.empty())
                .items()
                .stream()
                .mapToInt(SessionRow::unknown)
                .sum();
    }

    private String held(Store store) {
        Part<OrderRow> holds = owners.findList(
                        Owner.QUEUE_SERVICE, store, Question.get("/holds").with("limit", SHOWN), OrderRow.class)
                .orElse(Part.empty());
        return holds.items().size() + (holds.next() == null ? "" : "+");
    }

    private Integer waiting(Store store) {
        return owners
                .findList(Owner.QUEUE_SERVICE, store, Question.get("/operations"), OperationRow.class)
                .orElse(Part.empty())
                .items()
                .stream()
                .mapToInt(OperationRow::waiting)
                .sum();
    }

    private Integer undecided(Store store) {
        return owners.find(Owner.CONNECTOR_SERVICE, store, Question.get("/decisions"), OpenDecision[].class)
                .map(open -> open.length)
                .orElse(0);
    }

    private Optional<CartRow> cart(Store store) {
        return owners.find(Owner.CART_GATEWAY, store, Question.get("/cart"), CartRow.class);
    }
}

package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Asks the owners how stores are, all at the same time. What an owner that is away would say is told of once. */
final class HealthClient {

    private final ConsoleClient owners;
    private final LocalDate firstDay;
    private final Set<Owner> away = EnumSet.noneOf(Owner.class);

    HealthClient(ConsoleClient owners, LocalDate firstDay) {
        this.owners = owners;
        this.firstDay = firstDay;
    }

    /** What has been asked about one store. */
    private record Asked(
            Supplier<Optional<Contacts>> contacts,
            Supplier<Optional<LastSession>> session,
            Supplier<Optional<Glance>> glance,
            Supplier<Optional<DayFigures.Days>> days,
            Supplier<Optional<OpenDecision[]>> decisions,
            Supplier<Optional<CartRow>> cart) {}

    List<Health> of(List<Store> stores) {
        List<Asked> asked = stores.stream().map(this::ask).toList();
        return asked.stream().map(this::read).toList();
    }

    private Asked ask(Store store) {
        Question lastSession = Question.get("/sessions").with("limit", 1).with("tasks", 0);
        Question days = Question.get("/days").with("from", firstDay);
        return new Asked(
                owners.asked(Owner.HISTORY_SERVICE, store, Question.get("/contacts"), Contacts.class),
                owners.asked(Owner.HISTORY_SERVICE, store, lastSession, LastSession.class),
                owners.asked(Owner.QUEUE_SERVICE, store, Question.get("/glance"), Glance.class),
                owners.asked(Owner.QUEUE_SERVICE, store, days, DayFigures.Days.class),
                owners.asked(Owner.CONNECTOR_SERVICE, store, Question.get("/decisions"), OpenDecision[].class),
                owners.asked(Owner.CART_GATEWAY, store, Question.get("/cart"), CartRow.class));
    }

    private Health read(Asked asked) {
        List<String> troubles = new ArrayList<>();
        Contacts contacts = answer(Owner.HISTORY_SERVICE, troubles, asked.contacts(), Contacts.NONE);
        LastSession session = answer(Owner.HISTORY_SERVICE, troubles, asked.session(), LastSession.NONE);
        Glance glance = answer(Owner.QUEUE_SERVICE, troubles, asked.glance(), new Glance(0, 0, 0, null));
        DayFigures.Days days = answer(Owner.QUEUE_SERVICE, troubles, asked.days(), DayFigures.Days.NONE);
        OpenDecision[] decisions = answer(Owner.CONNECTOR_SERVICE, troubles, asked.decisions(), new OpenDecision[0]);
        CartRow cart = answer(Owner.CART_GATEWAY, troubles, asked.cart(), CartRow.NONE);
        if (cart != null && cart.inTrouble()) {
            troubles.add(String.valueOf(cart.status().reason()));
        }
        return new Health(
                contacts == null ? null : contacts.lastContact(),
                glance,
                session == null ? null : session.sum(SessionRow.Run::failed),
                session == null ? null : session.sum(SessionRow.Run::unknown),
                decisions == null ? null : decisions.length,
                days == null ? List.of() : days.items(),
                troubles);
    }

    private <T> @Nullable T answer(Owner owner, List<String> troubles, Supplier<Optional<T>> asked, T none) {
        try {
            return asked.get().orElse(none);
        } catch (Problem problem) {
            if (away.add(owner)) {
                troubles.add(String.valueOf(problem.getMessage()));
            }
            return null;
        }
    }

    /** The newest session alone. */
    record LastSession(List<SessionRow> items) {

        static final LastSession NONE = new LastSession(List.of());

        LastSession {
            items = List.copyOf(items);
        }

        int sum(ToIntFunction<SessionRow.Run> figure) {
            return items.stream()
                    .flatMap(session -> session.runs().stream())
                    .mapToInt(figure)
                    .sum();
        }
    }
}

package io.counterfoil.admin.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the owners how stores are: each owner once a tenant, all at the same time. */
final class HealthClient {

    private final ConsoleClient owners;
    private final LocalDate firstDay;

    HealthClient(ConsoleClient owners, LocalDate firstDay) {
        this.owners = owners;
        this.firstDay = firstDay;
    }

    /** As history-service tells it. */
    record Past(UUID storeId, @Nullable Instant lastContact, int failed, int unknown) {}

    /** As queue-service counts it. */
    record Work(UUID storeId, Glance glance, List<DayFigures> days) {

        Work {
            days = List.copyOf(days);
        }
    }

    /** As connector-service counts it. */
    record Undecided(UUID storeId, int decisions) {}

    /** As cart-gateway tells it. */
    record Cart(UUID storeId, CartRow cart) {}

    List<Health> of(List<Store> stores) {
        Map<UUID, List<UUID>> byTenant =
                stores.stream().collect(groupingBy(Store::tenantId, mapping(Store::id, toList())));
        Answers<Past> past = asked(Owner.HISTORY_SERVICE, byTenant, Past.class, Past::storeId);
        Answers<Work> work = asked(Owner.QUEUE_SERVICE, byTenant, Work.class, Work::storeId);
        Answers<Undecided> undecided = asked(Owner.CONNECTOR_SERVICE, byTenant, Undecided.class, Undecided::storeId);
        Answers<Cart> carts = asked(Owner.CART_GATEWAY, byTenant, Cart.class, Cart::storeId);
        List<Answers<?>> all = List.of(past, work, undecided, carts);
        all.forEach(Answers::await);
        List<Health> healths = new ArrayList<>();
        for (Store store : stores) {
            // What an owner that is away would say is told of once.
            List<String> troubles = new ArrayList<>();
            if (healths.isEmpty()) {
                all.forEach(answers -> answers.trouble().ifPresent(troubles::add));
            }
            healths.add(health(
                    past.of(store.id(), new Past(store.id(), null, 0, 0)),
                    work.of(store.id(), new Work(store.id(), new Glance(0, 0, 0, null), List.of())),
                    undecided.of(store.id(), new Undecided(store.id(), 0)),
                    carts.of(store.id(), new Cart(store.id(), CartRow.NONE)),
                    troubles));
        }
        return healths;
    }

    private static Health health(
            @Nullable Past past,
            @Nullable Work work,
            @Nullable Undecided undecided,
            @Nullable Cart cart,
            List<String> troubles) {
        if (cart != null && cart.cart().inTrouble()) {
            troubles.add(String.valueOf(cart.cart().status().reason()));
        }
        return new Health(
                past == null ? null : past.lastContact(),
                work == null ? null : work.glance(),
                past == null ? null : past.failed(),
                past == null ? null : past.unknown(),
                undecided == null ? null : undecided.decisions(),
                work == null ? List.of() : work.days(),
                troubles);
    }

    private <T> Answers<T> asked(Owner owner, Map<UUID, List<UUID>> byTenant, Class<T> type, Function<T, UUID> store) {
        return new Answers<>(
                byTenant.entrySet().stream()
                        .map(stores -> owners.asked(owner, stores.getKey(), question(stores.getValue()), type))
                        .toList(),
                store);
    }

    private Question question(List<UUID> stores) {
        Question question = Question.get("/health").with("from", firstDay);
        for (UUID store : stores) {
            question = question.with("store", store);
        }
        return question;
    }

    /** What one owner has told. */
    private static final class Answers<T> {

        private final List<Supplier<Optional<List<T>>>> asked;
        private final Function<T, UUID> store;
        private final Map<UUID, T> told = new HashMap<>();
        private @Nullable String trouble;
        private boolean away;

        Answers(List<Supplier<Optional<List<T>>>> asked, Function<T, UUID> store) {
            this.asked = asked;
            this.store = store;
        }

        void await() {
            for (Supplier<Optional<List<T>>> answer : asked) {
                try {
                    Optional<List<T>> items = answer.get();
                    away |= items.isEmpty();
                    items.orElse(List.of()).forEach(item -> told.put(store.apply(item), item));
                } catch (Problem problem) {
                    away = true;
                    trouble = problem.getMessage();
                }
            }
        }

        Optional<String> trouble() {
            return Optional.ofNullable(trouble);
        }

        /** Null when the owner could not be asked; otherwise who has not heard of a store has nothing of it. */
        @Nullable
        T of(UUID id, T nothing) {
            T item = told.get(id);
            return item == null && !away ? nothing : item;
        }
    }
}

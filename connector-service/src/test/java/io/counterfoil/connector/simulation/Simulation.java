package io.counterfoil.connector.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.login.Login;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One life of a store: orders come, two Web Connectors call, everything fails at times; then the trouble stops, and what
 * was ordered must stand in the company file once, to the cent, or in front of a person.
 */
final class Simulation {

    private static final int TROUBLED_MOVES = 80;
    private static final int QUIET_MOVES = 4_000;

    private final Chance chance;
    private final VirtualClock clock = new VirtualClock();
    private final Story story = new Story(clock);
    private final VirtualService service;
    private final VirtualShop shop;
    private final CompanyFile books;
    private final CompanyFile otherBooks;
    private final Trouble trouble;
    private final Set<VirtualShop.Order> marked = new HashSet<>();
    private final List<VirtualConnector> connectors = new ArrayList<>();

    Simulation(long seed) {
        chance = new Chance(seed);
        service = new VirtualService(chance, clock);
        shop = new VirtualShop(chance);
        books = CompanyFile.inMemory(clock, seed, VirtualShop.SKUS);
        otherBooks = CompanyFile.inMemory(clock, seed + 1, VirtualShop.SKUS);
        trouble = new Trouble(chance, service, story);
        Login login = signUp();
        books.putDataExt(login.ownerId(), "FileID", login.fileId());
        otherBooks.putDataExt(login.ownerId(), "FileID", "{" + chance.uuid() + "}");
        for (int i = 0; i < 2; i++) {
            connectors.add(new VirtualConnector(
                    "connector " + i, shop.store, login.ownerId(), service, clock, trouble, story));
        }
    }

    private Login signUp() {
        return service.signUp(shop.store, shop.tenant, chance.uuid());
    }

    /** @return how the orders ended */
    Map<Outcome, Integer> run() {
        for (int i = 0; i < TROUBLED_MOVES; i++) {
            somethingHappens();
            connectors.get(chance.oneIn(4) ? 1 : 0).move(chance.oneIn(12) ? otherBooks : books);
        }
        calmDown();
        finish();
        return check();
    }

    private void somethingHappens() {
        clock.pass(chance.upTo(Duration.ofSeconds(chance.oneIn(12) ? 200 : 15)));
        trouble.arrive();
        switch (chance.below(24)) {
            case 0, 1, 2 -> deliver();
            case 3 -> reopen();
            case 4 -> books.circumstances().add(new Circumstance.CannotStore(), 1);
            case 5 -> clock.pass(Duration.ofMinutes(20));
            case 6 -> sweep();
            case 7 -> books.circumstances().add(new Circumstance.Crash(chance.below(4)), 1);
            case 8 -> books.circumstances().add(new Circumstance.Locked("", 3180), 1);
            default -> {
                // Nothing but the Web Connectors.
            }
        }
    }

    /** QuickBooks is closed, which no update survives, and opened again without its stored answers. */
    private void reopen() {
        connectors.forEach(VirtualConnector::giveUp);
        books.forgetMessageSets();
    }

    private void deliver() {
        shop.deliver(chance).forEach(this::take);
        markWhatIsEntered();
    }

    private void take(Task task) {
        service.transaction(() -> service.ports.tasks().take(task));
    }

    private void markWhatIsEntered() {
        shop.orders.stream().filter(order -> !marked.contains(order)).forEach(order -> confirmed(order)
                .ifPresent(txnId -> {
                    take(shop.cleared(order, txnId));
                    marked.add(order);
                }));
    }

    private Optional<String> confirmed(VirtualShop.Order order) {
        return service.settled().stream()
                .filter(event -> event.taskId().equals(order.task()) && event.outcome() == Outcome.CONFIRMED)
                .map(TaskSettled::remoteId)
                .findFirst();
    }

    private void sweep() {
        try {
            trouble.beforeCall();
            service.sweep();
        } catch (Died died) {
            trouble.serviceDied();
        }
    }

    private void calmDown() {
        trouble.stop();
        books.circumstances().liftAll();
        while (!shop.hasDelivered()) {
            deliver();
        }
    }

    private void finish() {
        int moves = 0;
        int idleUpdates = 0;
        while (idleUpdates < 2) {
            assertTrue(moves++ < QUIET_MOVES, () -> "still not finished: " + service.states());
            connectors.get(0).move(books);
            if (connectors.get(0).isIdle()) {
                markWhatIsEntered();
                clock.pass(Duration.ofMinutes(3));
                idleUpdates = isSettled() ? idleUpdates + 1 : 0;
            }
        }
    }

    private boolean isSettled() {
        return service.states().values().stream()
                .noneMatch(state -> List.of("READY", "SENT", "UNKNOWN").contains(state));
    }

    private Map<Outcome, Integer> check() {
        assertEquals(List.of(), otherBooks.transactions(), "entered in another company file");
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (VirtualShop.Order order : shop.orders) {
            TaskSettled settled = only(order.task());
            check(order, settled);
            outcomes.merge(settled.outcome(), 1, Integer::sum);
        }
        return outcomes;
    }

    private TaskSettled only(UUID task) {
        List<TaskSettled> settled = service.settled().stream()
                .filter(event -> event.taskId().equals(task))
                .toList();
        assertEquals(1, settled.size(), () -> "task " + task + " was told of as " + settled);
        return settled.get(0);
    }

    private void check(VirtualShop.Order order, TaskSettled settled) {
        List<Transaction> entered = books.transactions().stream()
                .filter(transaction -> transaction.memo().contains("[" + order.key() + "]"))
                .toList();
        assertTrue(entered.size() <= 1, () -> "entered twice: " + entered);
        if (settled.outcome() == Outcome.CONFIRMED) {
            assertEquals(1, entered.size(), () -> "lost: " + order);
            assertEquals(entered.get(0).txnId(), settled.remoteId());
            assertEquals(order.total().toPlainString(), entered.get(0).total());
            checkMark(order, entered.get(0).txnId());
        } else {
            assertTrue(
                    !settled.explanation().isBlank()
                            && (settled.outcome() == Outcome.NEEDS_PERSON || entered.isEmpty()),
                    () -> order + " ended as " + settled + " although there is " + entered);
        }
    }

    private void checkMark(VirtualShop.Order order, String txnId) {
        TaskSettled mark = only(order.mark());
        boolean cleared = mark.outcome() == Outcome.CONFIRMED;
        assertTrue(
                cleared
                        || mark.outcome() == Outcome.REJECTED
                                && !mark.explanation().isBlank(),
                mark::toString);
        assertTrue(!cleared || books.cleared().contains(txnId), () -> "told as marked: " + mark);
    }

    Story story() {
        return story;
    }

    int deaths() {
        return trouble.deaths();
    }
}

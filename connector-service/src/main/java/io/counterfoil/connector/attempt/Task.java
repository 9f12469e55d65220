package io.counterfoil.connector.attempt;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.errand.Errand.Search;
import io.counterfoil.connector.errand.ListPull;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.pull.Pulling;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Work;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One record's work in the company file.
 *
 * @param handling what has been learned of it while it was tried
 */
public record Task(UUID id, UUID storeId, UUID tenantId, UUID operationId, String label, Work work, Handling handling) {

    /**
     * How a task is handed out next.
     *
     * @param asksFirst it is looked for before it is entered
     * @param packLimit a message set that carries it has at most so many tasks; halved after QuickBooks refused a set
     * @param tries how often it came back not executed; it is given up after {@link #MAX_TRIES}
     */
    public record Handling(boolean asksFirst, int packLimit, int tries) {

        public static final int MAX_TRIES = 8;

        static Handling first(boolean asksFirst) {
            return new Handling(asksFirst, Parcel.LARGEST, 0);
        }

        public Handling provedAbsent() {
            return new Handling(false, packLimit, tries);
        }

        public Handling lookedForFirst() {
            return new Handling(true, packLimit, tries);
        }

        public Handling packedAtMost(int limit) {
            return new Handling(asksFirst, Math.max(1, limit), tries);
        }

        public Handling triedOnceMore() {
            return new Handling(asksFirst, packLimit, tries + 1);
        }

        public boolean triedOften() {
            return tries >= MAX_TRIES;
        }
    }

    /** A task as queue-service orders it. */
    public static Task ordered(UUID id, UUID storeId, UUID tenantId, UUID operationId, String label, Work work) {
        Handling first = Handling.first(Errand.of(id, work).searchesFirst());
        return new Task(id, storeId, tenantId, operationId, label, work, first);
    }

    public Task handled(Handling next) {
        return new Task(id, storeId, tenantId, operationId, label, work, next);
    }

    /** The tasks that must be settled before this one is handed out. */
    public Set<UUID> dependsOn() {
        return errand().references().stream()
                .flatMap(ref -> ref.tasks().stream())
                .collect(Collectors.toSet());
    }

    public Errand errand() {
        return Errand.of(id, work);
    }

    /** What is handed out now changes nothing in the company file. */
    public boolean readsOnly() {
        return handling.asksFirst() || errand().sort().readsOnly();
    }

    /** Reads a list. */
    public boolean isPull() {
        return errand() instanceof ListPull;
    }

    /** This task, which must be a pull. */
    public Pulling.Pull asPull() {
        return new Pulling.Pull(id, storeId, (ListPull) errand());
    }

    Errand.Sort sort() {
        return handling.asksFirst() ? Errand.Sort.LOOKUP : errand().sort();
    }

    List<Request> requests(Function<Work.Ref, String> listIds) {
        return handling.asksFirst() ? askingFirst().requests() : errand().requests(listIds);
    }

    /** What the answer to {@link #requests} proves. */
    public Verdict verdict(Answer answer) {
        return handling.asksFirst() ? askingFirst().reading().apply(answer) : errand().verdict(answer);
    }

    private Search askingFirst() {
        return errand().search(null);
    }
}

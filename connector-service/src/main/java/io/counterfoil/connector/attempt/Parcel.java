package io.counterfoil.connector.attempt;

import io.counterfoil.connector.qbxml.Unsendable;
import io.counterfoil.events.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks that can go to QuickBooks now, and those that never can. A task is packed only when all it refers to stands
 * in the company file; what waits is passed over, so that only its dependants wait.
 */
public final class Parcel {

    private static final int MAX_CHARACTERS = 1 << 20;

    private final References references;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Map<Task, Verdict.Settled> impossible = new LinkedHashMap<>();
    private int limit = Integer.MAX_VALUE;
    private int characters;

    private Parcel(References references) {
        this.references = references;
    }

    /** Packs in the order given. */
    public static Parcel of(List<Task> ready, References references) {
        Parcel parcel = new Parcel(references);
        ready.forEach(parcel::consider);
        return parcel;
    }

    public List<Task> tasks() {
        return tasks;
    }

    public List<String> requests() {
        return requests;
    }

    /** Tasks to be settled without QuickBooks. */
    public Map<Task, Verdict.Settled> impossible() {
        return impossible;
    }

    private void consider(Task task) {
        Optional<String> inVain = Requests.references(task).stream()
                .flatMap(ref -> references.inVain(ref).stream())
                .findFirst();
        if (inVain.isPresent()) {
            impossible.put(task, Verdict.Settled.rejected(inVain.get()));
        } else if (roomFor(task)
                && Requests.references(task).stream()
                        .allMatch(ref -> references.listId(ref).isPresent())) {
            pack(task);
        }
    }

    private boolean roomFor(Task task) {
        return tasks.size() < Math.min(limit, task.packLimit()) && characters < MAX_CHARACTERS;
    }

    private void pack(Task task) {
        try {
            String request = Requests.toHandOut(task, this::listId).xml();
            tasks.add(task);
            requests.add(request);
            limit = Math.min(limit, task.packLimit());
            characters += request.length();
        } catch (Unsendable e) {
            impossible.put(task, unsendable(task, e));
        }
    }

    private String listId(Work.Ref ref) {
        return references.listId(ref).orElseThrow();
    }

    /** An item that cannot be asked for cannot be there. */
    private static Verdict.Settled unsendable(Task task, Unsendable why) {
        return task.work() instanceof Work.FindItem
                ? Verdict.Settled.absent(why.reason())
                : Verdict.Settled.rejected(why.reason());
    }
}

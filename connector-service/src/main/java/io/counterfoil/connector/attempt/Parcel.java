package io.counterfoil.connector.attempt;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.Unsendable;
import io.counterfoil.events.Work;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tasks that go to QuickBooks together, and those that never can. Look-ups, records and transactions have a share
 * each, so that the look-ups and customers of the next orders ride along with the orders of the last ones.
 */
public final class Parcel {

    /** Of one sort. */
    static final int MAX_TASKS = 50;

    /** Each sort with its whole share. */
    static final int LARGEST = 3 * MAX_TASKS;

    private static final int MAX_CHARACTERS = 1 << 20;

    private final References references;
    private final Function<Task, Request> nextPage;
    private final List<Task> tasks = new ArrayList<>();
    private final Set<String> requests = new LinkedHashSet<>();
    private final Map<Task, Settled> impossible = new LinkedHashMap<>();
    private final Map<Errand.Sort, Integer> packed = new EnumMap<>(Errand.Sort.class);
    private int limit;
    private int characters;

    private Parcel(References references, int affordable, Function<Task, Request> nextPage) {
        this.references = references;
        this.limit = affordable;
        this.nextPage = nextPage;
    }

    /** More tasks than this need not be considered to fill a parcel: a small one is full before a sort's share is. */
    public static int candidates(int affordable) {
        return affordable <= MAX_TASKS ? affordable : LARGEST;
    }

    /**
     * Packs in the order given.
     *
     * @param affordable how many tasks QuickBooks can do in time
     * @param nextPage what a pull asks for; a pull goes alone
     */
    public static Parcel of(List<Task> ready, References references, int affordable, Function<Task, Request> nextPage) {
        Parcel parcel = new Parcel(references, affordable, nextPage);
        ready.forEach(parcel::consider);
        return parcel;
    }

    public List<Task> tasks() {
        return tasks;
    }

    /** Written requests, each once. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Tasks to be settled without QuickBooks. */
    public Map<Task, Settled> impossible() {
        return impossible;
    }

    public boolean readsOnly() {
        return tasks.stream().allMatch(Task::readsOnly);
    }

    private void consider(Task task) {
        Optional<String> inVain = task.errand().references().stream()
                .flatMap(ref -> references.inVain(ref).stream())
                .findFirst();
        if (inVain.isPresent()) {
            impossible.put(task, Settled.rejected(inVain.get()));
        } else if (task.handling().triedOften()) {
            impossible.put(
                    task,
                    Settled.rejected("Tried " + task.handling().tries()
                            + " times, and QuickBooks did not execute it. Look at the record and release it again."));
        } else if (task.isPull()) {
            packAlone(task);
        } else if (roomFor(task)) {
            pack(task);
        }
    }

    private void packAlone(Task pull) {
        if (tasks.isEmpty()) {
            tasks.add(pull);
            requests.add(nextPage.apply(pull).xml());
            limit = 1;
        }
    }

    private boolean roomFor(Task task) {
        return tasks.size() < Math.min(limit, task.handling().packLimit())
                && packed.getOrDefault(task.sort(), 0) < MAX_TASKS
                && characters < MAX_CHARACTERS;
    }

    private void pack(Task task) {
        try {
            String xml = task.requests(this::listId).stream().map(Request::xml).collect(Collectors.joining());
            tasks.add(task);
            requests.add(xml);
            packed.merge(task.sort(), 1, Integer::sum);
            limit = Math.min(limit, task.handling().packLimit());
            characters += xml.length();
        } catch (Unsendable e) {
            impossible.put(task, unsendable(task, e));
        }
    }

    private String listId(Work.Ref ref) {
        return references.listId(ref).orElseThrow();
    }

    /** An item that cannot be asked for cannot be there. */
    private static Settled unsendable(Task task, Unsendable why) {
        return task.errand().sort().readsOnly() ? Settled.absent(why.reason()) : Settled.rejected(why.reason());
    }
}

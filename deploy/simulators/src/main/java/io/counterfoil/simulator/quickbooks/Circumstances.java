package io.counterfoil.simulator.quickbooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The circumstances of a company file: each holds until it is lifted, or for a number of occasions. */
public final class Circumstances {

    private final List<Standing> all = new ArrayList<>();

    private static final class Standing {
        private final Circumstance what;
        private int left;

        Standing(Circumstance what, int left) {
            this.what = what;
            this.left = left;
        }
    }

    /** From now on, until it is lifted. */
    public void add(Circumstance circumstance) {
        add(circumstance, Integer.MAX_VALUE);
    }

    /**
     * From now on, for so many occasions.
     *
     * @param times how often it shows before it is gone
     */
    public synchronized void add(Circumstance circumstance, int times) {
        all.add(new Standing(circumstance, times));
    }

    /** No circumstance of this type any more. */
    public synchronized void lift(Class<? extends Circumstance> type) {
        all.removeIf(standing -> type.isInstance(standing.what));
    }

    public synchronized void liftAll() {
        all.clear();
    }

    public synchronized List<Circumstance> standing() {
        return all.stream().map(standing -> standing.what).toList();
    }

    /** Why QuickBooks cannot be spoken to now; asking counts as an occasion. */
    public Optional<Answer.Failure> failure() {
        return first(Circumstance::failure);
    }

    Optional<Status> refusal(Asked asked) {
        return first(circumstance -> circumstance.refusal(asked));
    }

    Optional<Integer> death() {
        return first(Circumstance::death);
    }

    boolean canStore() {
        Circumstance cannot = new Circumstance.CannotStore();
        return first(each -> Optional.of(each).filter(cannot::equals)).isEmpty();
    }

    boolean isOn(Feature feature) {
        return !standing().contains(new Circumstance.Off(feature));
    }

    Optional<String> closingDate() {
        return standing().stream()
                .filter(Circumstance.BooksClosed.class::isInstance)
                .map(Circumstance.BooksClosed.class::cast)
                .map(Circumstance.BooksClosed::until)
                .findFirst();
    }

    synchronized Duration delay() {
        Duration sum = Duration.ZERO;
        for (Standing standing : all) {
            sum = sum.plus(standing.what.delay());
        }
        return sum;
    }

    private synchronized <T> Optional<T> first(Function<Circumstance, Optional<T>> effect) {
        for (Iterator<Standing> each = all.iterator(); each.hasNext(); ) {
            Standing standing = each.next();
            Optional<T> result = effect.apply(standing.what);
            if (result.isPresent()) {
                if (--standing.left == 0) {
                    each.remove();
                }
                return result;
            }
        }
        return Optional.empty();
    }
}

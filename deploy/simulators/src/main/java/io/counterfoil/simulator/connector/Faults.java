package io.counterfoil.simulator.connector;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that wait for their occasion; each happens once. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    boolean take(Fault fault) {
        return take(Fault.class, fault::equals).isPresent();
    }

    synchronized <T extends Fault> Optional<T> take(Class<T> type, Predicate<? super T> fits) {
        for (Iterator<Fault> each = waiting.iterator(); each.hasNext(); ) {
            Fault fault = each.next();
            if (type.isInstance(fault) && fits.test(type.cast(fault))) {
                each.remove();
                return Optional.of(type.cast(fault));
            }
        }
        return Optional.empty();
    }
}

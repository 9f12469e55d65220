package io.counterfoil.simulator.shop;

import java.util.Optional;

/** The fault that is on, if one is. */
public final class ShopFaults {

    private Optional<ShopFault> current = Optional.empty();
    private int left;

    public synchronized void set(ShopFault fault) {
        current = Optional.of(fault);
        left = fault.lasting().orElse(Integer.MAX_VALUE);
        notifyAll();
    }

    public synchronized void clear() {
        current = Optional.empty();
        notifyAll();
    }

    /** What to send for an answer. Under a hanging fault this returns only when the fault is gone. */
    synchronized Response applied(Response right) throws InterruptedException {
        Optional<ShopFault> fault = current;
        if (fault.isEmpty()) {
            return right;
        }
        if (--left == 0) {
            current = Optional.empty();
        }
        if (fault.get().kind() == ShopFault.Kind.HANG) {
            awaitEnd(fault.get());
        }
        return fault.get().instead(right);
    }

    private void awaitEnd(ShopFault fault) throws InterruptedException {
        while (current.filter(fault::equals).isPresent()) {
            wait();
        }
    }
}

package io.counterfoil.cart.connection;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** After the master key was changed, everything is wrapped with the new one; then the other may be taken away. */
@ApplicationScoped
class KeyRotationSchedule {

    private static final Logger LOG = Logger.getLogger(KeyRotationSchedule.class);

    private final DataKeys keys;

    KeyRotationSchedule(DataKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() {
        DataKeys.Rotated rotated = keys.rotate();
        if (rotated.wrapped() > 0) {
            LOG.infof(
                    "%d data keys wrapped with the master key in use; COUNTERFOIL_CART_KEY_OTHER is needed no more",
                    rotated.wrapped());
        }
        if (rotated.lost() > 0) {
            LOG.warnf(
                    "%d data keys open with no master key here: their stores' carts cannot be read until"
                            + " COUNTERFOIL_CART_KEY_OTHER has the former key, or the secrets are entered again",
                    rotated.lost());
        }
    }
}

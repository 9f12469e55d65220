package io.counterfoil.cart.writing;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.reading.RecordHash;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.sync.OrderIntake;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is told of records that a person chose, or that were met while writing; in the transaction that settles it. */
@ApplicationScoped
class Telling {

    private final OrderIntake orders;
    private final Outbox outbox;
    private final Clock clock;

    Telling(OrderIntake orders, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    Runnable order(CartConnection connection, SeenOrder seen) {
        return () -> orders.takeChosen(connection.storeId(), connection.tenantId(), seen);
    }

    Runnable item(CartConnection connection, CartItem item, @Nullable ItemImport imported) {
        return () -> outbox.add(
                new ItemSeen(connection.storeId(), connection.tenantId(), item, RecordHash.of(item), now(), imported));
    }

    Runnable customer(CartConnection connection, CartCustomer customer, boolean imported) {
        return () -> outbox.add(new CustomerSeen(
                connection.storeId(),
                connection.tenantId(),
                customer,
                RecordHash.of(customer),
                now(),
                imported ? true : null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

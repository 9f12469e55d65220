package io.counterfoil.cart.writing;

import io.counterfoil.events.CartUpdate;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CartUpdateConsumer {

    private final Inbox inbox;
    private final WriteIntake intake;

    CartUpdateConsumer(Inbox inbox, WriteIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("cart-updates")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.acceptAll(records, CartUpdate.class, event -> event.deliverTo(intake));
    }
}

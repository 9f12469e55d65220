package io.counterfoil.queue.document;

import io.counterfoil.events.CartEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OrderConsumer {

    private final Inbox inbox;
    private final OrderIntake intake;

    OrderConsumer(Inbox inbox, OrderIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("cart-events")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, CartEvent.class, event -> event.deliverTo(intake));
    }
}

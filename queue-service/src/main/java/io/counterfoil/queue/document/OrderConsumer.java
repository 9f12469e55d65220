package io.counterfoil.queue.document;

import io.counterfoil.events.CartEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Everything that this service does with what carts say, in one transaction. */
@ApplicationScoped
class OrderConsumer {

    private final Inbox inbox;
    private final Instance<CartEvent.Handler> handlers;

    OrderConsumer(Inbox inbox, @Any Instance<CartEvent.Handler> handlers) {
        this.inbox = inbox;
        this.handlers = handlers;
    }

    @Incoming("cart-events")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, CartEvent.class, event -> handlers.forEach(event::deliverTo));
    }
}

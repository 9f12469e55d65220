package io.counterfoil.history.projection;

import io.counterfoil.events.StoreEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class StoreConsumer {

    private final Inbox inbox;
    private final StoreProjection projection;

    StoreConsumer(Inbox inbox, StoreProjection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    @Incoming("stores")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, StoreEvent.class, event -> event.deliverTo(projection));
    }
}

package io.counterfoil.history.projection;

import io.counterfoil.events.OperationEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OperationConsumer {

    private final Inbox inbox;
    private final OperationProjection projection;

    OperationConsumer(Inbox inbox, OperationProjection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    @Incoming("operations")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.acceptAll(records, OperationEvent.class, event -> event.deliverTo(projection));
    }
}

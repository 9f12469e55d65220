package io.counterfoil.connector.work;

import io.counterfoil.events.OperationEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes tasks over from queue-service. */
@ApplicationScoped
class OperationConsumer {

    private final Inbox inbox;
    private final TaskFeed feed;

    OperationConsumer(Inbox inbox, TaskFeed feed) {
        this.inbox = inbox;
        this.feed = feed;
    }

    @Incoming("operations")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.acceptAll(records, OperationEvent.class, event -> event.deliverTo(feed));
    }
}

package io.counterfoil.connector.work;

import io.counterfoil.events.StoreEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which books a store feeds. */
@ApplicationScoped
class StoreConsumer {

    private final Inbox inbox;
    private final StoreFeed feed;

    StoreConsumer(Inbox inbox, StoreFeed feed) {
        this.inbox = inbox;
        this.feed = feed;
    }

    @Incoming("stores")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, StoreEvent.class, event -> event.deliverTo(feed));
    }
}

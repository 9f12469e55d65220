package io.counterfoil.cart.sync;

import io.counterfoil.cart.records.RecordPolls;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class StoreConsumer {

    private final Inbox inbox;
    private final StoreEvent.Handler stores;

    StoreConsumer(Inbox inbox, Polls polls, RecordPolls records) {
        this.inbox = inbox;
        this.stores = new StoreEvent.Handler() {
            @Override
            public void on(StoreChanged event) {
                polls.learn(event);
                records.learn(event);
            }
        };
    }

    @Incoming("stores")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, StoreEvent.class, event -> event.deliverTo(stores));
    }
}

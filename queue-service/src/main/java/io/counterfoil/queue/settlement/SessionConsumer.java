package io.counterfoil.queue.settlement;

import io.counterfoil.events.SessionEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SessionConsumer {

    private final Inbox inbox;
    private final Settlement settlement;

    SessionConsumer(Inbox inbox, Settlement settlement) {
        this.inbox = inbox;
        this.settlement = settlement;
    }

    @Incoming("sessions")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.acceptAll(records, SessionEvent.class, event -> event.deliverTo(settlement));
    }
}

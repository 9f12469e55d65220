package io.counterfoil.history.projection;

import io.counterfoil.events.SessionEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SessionConsumer {

    private final Inbox inbox;
    private final SessionProjection projection;

    SessionConsumer(Inbox inbox, SessionProjection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    @Incoming("sessions")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.acceptAll(records, SessionEvent.class, event -> event.deliverTo(projection));
    }
}

package io.counterfoil.queue.pull;

import io.counterfoil.events.BooksEvent;
import io.counterfoil.outbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class BooksConsumer {

    private final Inbox inbox;
    private final BooksIntake intake;

    BooksConsumer(Inbox inbox, BooksIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("books")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.accept(record, BooksEvent.class, event -> event.deliverTo(intake));
    }
}

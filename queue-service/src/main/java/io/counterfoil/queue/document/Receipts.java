package io.counterfoil.queue.document;

import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What QuickBooks said of the transactions, brought to their documents. Called in the store's turn. */
@ApplicationScoped
public class Receipts {

    private final Documents documents;
    private final Desk desk;

    Receipts(Documents documents, Desk desk) {
        this.documents = documents;
        this.desk = desk;
    }

    public void settled(UUID documentId, Work.AddTransaction work, TaskSettled event) {
        documents.lock(documentId).ifPresent(document -> {
            Posting asked = new Posting(event.taskId(), work.refNumber(), document.order(), work.form());
            desk.follow(document, document.with(document.standing().settled(asked, event)));
        });
    }
}

package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.queue.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What QuickBooks said of the transactions, brought to their documents. Called in the store's turn. */
@ApplicationScoped
public class Receipts {

    private final Documents documents;
    private final Desk desk;
    private final Stock stock;

    Receipts(Documents documents, Desk desk, Stock stock) {
        this.documents = documents;
        this.desk = desk;
        this.stock = stock;
    }

    public void settled(UUID documentId, Work.AddTransaction work, TaskSettled event) {
        documents.lock(documentId).ifPresent(document -> {
            Posting asked = new Posting(event.taskId(), work.refNumber(), document.order(), work.form());
            Document after =
                    desk.follow(document, document.with(document.standing().settled(asked, event)));
            if (document.standing().entry().isEmpty()
                    && after.standing().entry().isPresent()) {
                entered(after, work, event);
            }
        });
    }

    private void entered(Document document, Work.AddTransaction work, TaskSettled event) {
        boolean pending = Boolean.TRUE.equals(work.header().pending()) && work.form() != Form.SALES_ORDER;
        stock.ordered(document.storeId(), document.tenantId(), document.id(), WebOrder.entered(document));
        stock.entered(document.id(), event.at(), pending);
    }
}

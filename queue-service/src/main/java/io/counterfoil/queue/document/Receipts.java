package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.queue.stock.Stock;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** What QuickBooks said of the transactions, brought to their documents. Called in the store's turn. */
@ApplicationScoped
public class Receipts {

    private final Documents documents;
    private final Desk desk;
    private final Stock stock;
    private final Stores stores;
    private final TaskMaker tasks;

    Receipts(Documents documents, Desk desk, Stock stock, Stores stores, TaskMaker tasks) {
        this.documents = documents;
        this.desk = desk;
        this.stock = stock;
        this.stores = stores;
        this.tasks = tasks;
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

    /** It stands in QuickBooks as it should, but for the mark. */
    public void notCleared(UUID documentId, TaskSettled event) {
        documents
                .lock(documentId)
                .ifPresent(document ->
                        desk.follow(document, document.with(document.standing().notCleared(Answer.notCleared(event)))));
    }

    private void entered(Document document, Work.AddTransaction work, TaskSettled event) {
        boolean pending = Boolean.TRUE.equals(work.header().pending()) && work.form() != Form.SALES_ORDER;
        stock.ordered(document.storeId(), document.tenantId(), document.id(), WebOrder.entered(document));
        stock.entered(document.id(), event.at(), pending);
        if (work.form() == Form.SALES_RECEIPT && !pending) {
            clear(document, event);
        }
    }

    /** Only the money of a sales receipt can stand on a bank's statement. */
    private void clear(Document document, TaskSettled event) {
        String txnId = Objects.requireNonNull(event.remoteId(), "entered without a TxnID");
        stores.known(document.storeId(), document.tenantId())
                .map(store -> store.of(document.order()))
                .filter(store -> store.preferences().cleared())
                .ifPresent(store -> tasks.clear(store, document, new Work.MarkCleared(txnId, Form.SALES_RECEIPT)));
    }
}

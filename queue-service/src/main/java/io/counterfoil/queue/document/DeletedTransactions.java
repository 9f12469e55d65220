package io.counterfoil.queue.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Transactions that somebody deleted in QuickBooks, shown on the orders that they were. */
@ApplicationScoped
public class DeletedTransactions {

    private final Documents documents;
    private final Desk desk;

    DeletedTransactions(Documents documents, Desk desk) {
        this.documents = documents;
        this.desk = desk;
    }

    /** QuickBooks told what was deleted. Called in the turns of all stores that feed the books. */
    public void read(UUID booksId) {
        documents.deleted(booksId).forEach(this::deleted);
    }

    private void deleted(Documents.DeletedEntry deleted) {
        documents
                .lock(deleted.documentId())
                .filter(document -> document.standing().entry().isPresent())
                .ifPresent(document -> desk.follow(
                        document,
                        document.with(Deleted.of(document.standing().posting().orElseThrow(), deleted.at()))));
    }
}

package io.counterfoil.queue.pull;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksEvent;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.BooksPinned;
import io.counterfoil.events.PullPage;
import io.counterfoil.queue.agreement.BooksChanges;
import io.counterfoil.queue.books.BookSettings;
import io.counterfoil.queue.mapping.HeldOrders;
import io.counterfoil.queue.operation.OperationQueue;
import io.counterfoil.queue.stock.Stock;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes in what a company file holds, and which file it is. */
@ApplicationScoped
class BooksIntake implements BooksEvent.Handler {

    private final Pulls pulls;
    private final OperationQueue operations;
    private final CompanyFiles files;
    private final OldFile oldFile;
    private final Stores stores;
    private final HeldOrders heldOrders;
    private final BookSettings settings;
    private final Stock stock;
    private final BooksChanges changes;
    private final Deletions deletions;

    BooksIntake(
            Pulls pulls,
            OperationQueue operations,
            CompanyFiles files,
            OldFile oldFile,
            Stores stores,
            HeldOrders heldOrders,
            BookSettings settings,
            Stock stock,
            BooksChanges changes,
            Deletions deletions) {
        this.pulls = pulls;
        this.operations = operations;
        this.files = files;
        this.oldFile = oldFile;
        this.stores = stores;
        this.heldOrders = heldOrders;
        this.settings = settings;
        this.stock = stock;
        this.changes = changes;
        this.deletions = deletions;
    }

    @Override
    public void on(PullPage page) {
        if (pulls.staged(page)) {
            pulls.apply(page.pullId(), operations.readsAll(page.taskId()));
            List<UUID> feeding = turns(page);
            if (page.list().ofDeletions()) {
                deletions.read(page.booksId(), page.list());
            }
            feeding.forEach(heldOrders::decideAgain);
            changes.read(page.booksId(), page.list());
            if (page.list() == BooksList.ITEMS) {
                stock.changed(page.storeId());
            }
        }
    }

    @Override
    public void on(BooksPinned event) {
        if (files.changed(event)) {
            turns(event);
            oldFile.forget(event.booksId());
            heldOrders.otherFile(event.booksId());
            stock.changed(event.storeId());
            changes.forget(event.booksId());
        }
    }

    @Override
    public void on(BooksChanged event) {
        if (settings.changed(event)) {
            turns(event).forEach(heldOrders::decideAgain);
        }
    }

    /** Who decides about an order with what was known before is done, and has written it down. */
    private List<UUID> turns(BooksEvent event) {
        List<UUID> feeding = stores.feeding(event.booksId());
        feeding.forEach(store -> stores.turn(store, event.tenantId()));
        return feeding;
    }
}

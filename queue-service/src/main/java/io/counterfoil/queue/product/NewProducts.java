package io.counterfoil.queue.product;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.plan.NewItemAccounts;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products of the shop as items of the kind, and with the accounts, that the store has chosen. */
@ApplicationScoped
public class NewProducts {

    private final BookRecords records;

    NewProducts(BookRecords records) {
        this.records = records;
    }

    /** Why no item can be created now; empty when it can. */
    public List<Reason> missing(Store store) {
        return accounts(store).missing();
    }

    /** Only when nothing is missing. */
    public NewItem item(Store store, String name, String description, @Nullable BigDecimal price) {
        return new NewItem(
                name,
                store.preferences().items().createAs(),
                NewItem.description(description),
                price,
                accounts(store).accounts());
    }

    private NewItemAccounts accounts(Store store) {
        return new NewItemAccounts(store.preferences().items(), new Mirror(store.booksId(), records));
    }
}

package io.counterfoil.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a list of the company file. Pages of one pull have the same id and count from 0; what came under another
 * id of the same task is void.
 *
 * @param taskId the task that asked for the list
 * @param last no page follows: the list is complete
 * @param askedAt when QuickBooks was asked for it: what was entered before is in the records; null: nobody knows
 * @param records at most so many that the event stays below 256 KB
 */
public record PullPage(
        UUID booksId,
        UUID tenantId,
        UUID storeId,
        UUID taskId,
        UUID pullId,
        BooksList list,
        int number,
        boolean last,
        @Nullable Instant askedAt,
        List<Item> records)
        implements BooksEvent {

    public PullPage {
        records = List.copyOf(records);
    }

    /**
     * A record as QuickBooks has it.
     *
     * @param kind QuickBooks' name of it, such as {@code ItemService}
     * @param fields its texts by element name; those of a reference by both names, as {@code SalesTaxCodeRef.FullName}
     */
    public record Item(String kind, String listId, String editSequence, Map<String, String> fields) {

        public Item {
            fields = Map.copyOf(fields);
        }
    }

    @Override
    public String identity() {
        return pullId + "|" + number;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}

package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * From now on these books are this company file and no other.
 *
 * @param fileId the GUID the Web Connector keeps in the company file for this store
 * @param companyFile the path on the QuickBooks machine, for people
 */
public record BooksPinned(
        UUID booksId, UUID tenantId, UUID storeId, String fileId, String companyName, String companyFile, Instant at)
        implements BooksEvent {

    @Override
    public String identity() {
        return booksId + "|" + storeId + "|" + fileId;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}

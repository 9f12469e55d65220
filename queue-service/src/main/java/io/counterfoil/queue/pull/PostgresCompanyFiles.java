package io.counterfoil.queue.pull;

import io.counterfoil.events.BooksPinned;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresCompanyFiles implements CompanyFiles {

    private static final String FIRST = """
            INSERT INTO company_file (books_id, store_id, file_id, name, path, pinned_at)
            VALUES (:books, :store, :fileId, :name, :path, :at) ON CONFLICT DO NOTHING
            """;
    // A file that a person confirmed has no id of ours yet; it gets one without becoming another.
    private static final String ANOTHER = """
            SELECT name <> :name OR path <> :path OR (file_id <> '' AND :fileId <> '' AND file_id <> :fileId)
            FROM company_file WHERE books_id = :books AND store_id = :store AND pinned_at < :at FOR UPDATE
            """;
    private static final String KEEP = """
            UPDATE company_file SET file_id = :fileId, name = :name, path = :path, pinned_at = :at
            WHERE books_id = :books AND store_id = :store AND pinned_at < :at
            """;

    private final Jdbi jdbi;

    PostgresCompanyFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean changed(BooksPinned event) {
        return jdbi.withHandle(handle -> {
            update(handle, FIRST, event);
            boolean another = handle.createQuery(ANOTHER)
                    .bind("books", event.booksId())
                    .bind("store", event.storeId())
                    .bind("fileId", event.fileId())
                    .bind("name", event.companyName())
                    .bind("path", event.companyFile())
                    .bind("at", event.at())
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            update(handle, KEEP, event);
            return another;
        });
    }

    private static void update(Handle handle, String sql, BooksPinned event) {
        handle.createUpdate(sql)
                .bind("books", event.booksId())
                .bind("store", event.storeId())
                .bind("fileId", event.fileId())
                .bind("name", event.companyName())
                .bind("path", event.companyFile())
                .bind("at", event.at())
                .execute();
    }
}

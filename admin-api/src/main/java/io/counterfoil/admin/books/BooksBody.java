package io.counterfoil.admin.books;

import io.counterfoil.admin.store.Books;
import java.util.UUID;

/**
 * Books as the API shows them; which stores feed them, each store says.
 *
 * @param name as the first store that fed them was called
 */
record BooksBody(UUID id, UUID tenantId, String name) {

    static BooksBody of(Books books) {
        return new BooksBody(books.id(), books.tenantId(), books.name());
    }
}

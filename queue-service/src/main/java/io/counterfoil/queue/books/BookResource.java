package io.counterfoil.queue.books;

import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of one company file, for admin-api. */
@Path("/internal/books/{booksId}")
@RolesAllowed("service")
@Transactional
class BookResource {

    private final Caller caller;
    private final BookRecords records;

    BookResource(Caller caller, BookRecords records) {
        this.caller = caller;
        this.records = records;
    }

    @GET
    @Path("{list}")
    public Page records(
            UUID booksId,
            String list,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        caller.ownsBooks(booksId);
        BookRecords.Search search = new BookRecords.Search(
                booksId,
                ListName.parse(list),
                words,
                after == null || after.isBlank() ? null : Cursor.parse(after),
                PageLimit.of(limit));
        return Page.of(records.page(search.oneMore()), search.limit(), records.known(booksId, search.list()));
    }

    /**
     * A part of a list.
     *
     * @param known whether the list was ever read to its end; what is not shown is then not in QuickBooks
     * @param next cursor of the next part; null at the end
     */
    record Page(
            boolean known, List<BookRecord> items, @Nullable String next) {

        Page {
            items = List.copyOf(items);
        }

        /** Of one record more than asked for, if there are more. */
        static Page of(List<BookRecord> found, int limit, boolean known) {
            List<BookRecord> shown = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? Cursor.of(shown.get(limit - 1)).text() : null;
            return new Page(known, shown, next);
        }
    }
}

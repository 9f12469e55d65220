package io.counterfoil.admin.books;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.store.PostgresBooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/books")
@Tag(name = "books")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class BooksResource {

    private final PostgresBooks books;
    private final OwnerClient owners;

    BooksResource(PostgresBooks books, OwnerClient owners) {
        this.books = books;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "List the books you may see, by name")
    public Page<BooksBody> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                books.after(Cursor.parse(after), Page.limit(limit) + 1),
                limit,
                found -> new Cursor(found.name(), found.id()),
                BooksBody::of);
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{id}")
    @Operation(summary = "Show books: a company file that stores feed")
    public BooksBody show(@PathParam("id") UUID id) {
        return BooksBody.of(books.visible(id));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{id}/{list: items|accounts|payment-methods|ship-methods|terms|classes|tax-codes|customers|vendors}")
    @Operation(
            summary = "List records of the company file as they were read last, by name",
            description = "The lists are items, accounts, payment-methods, ship-methods, terms, classes, tax-codes,"
                    + " customers and vendors. q finds part of a name. known says whether the list was ever read to its"
                    + " end: what is not shown is then not in QuickBooks. Sync Items and Accounts and Synch Customers read"
                    + " them.")
    public Response records(
            @PathParam("id") UUID id,
            @PathParam("list") String list,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return owners.passOn(
                Owner.QUEUE_SERVICE,
                books.visible(id),
                Question.get("/" + list).with("q", words).with("after", after).with("limit", limit));
    }
}

package io.counterfoil.admin.books;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresBooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/books/{id}")
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
    @Path("/{list: items|accounts|payment-methods|ship-methods|terms|classes|tax-codes|customers|vendors}")
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

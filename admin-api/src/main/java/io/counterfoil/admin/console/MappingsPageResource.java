package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Mappings: what is linked to which record of QuickBooks, and what still waits for a link. */
@Path("/stores/{id}/mappings")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class MappingsPageResource {

    /** As many as a choice can show; others are looked for. */
    private static final int RECORDS = 200;

    private final PostgresStores stores;
    private final ConsoleClient owners;

    MappingsPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question question =
                Question.get("/mappings").with("kind", kind).with("q", words).with("after", after);
        Optional<OwnerAnswer> answer = owners.found(Owner.QUEUE_SERVICE, store, question);
        MappingKind shown = MappingKind.of(kind);
        return ConsoleTemplates.mappings(new MappingsPage(
                Head.of(store, Tab.MAPPINGS),
                kind == null ? null : shown,
                words,
                find,
                answer.map(OwnerAnswer::etag).orElse(""),
                answer.map(found -> owners.part(found, MappingRow.class)).orElse(Part.empty()),
                kind == null || shown == MappingKind.ITEM ? suggestions(store) : List.of(),
                records(store, shown, find)));
    }

    private BooksPart records(Store store, MappingKind kind, String find) {
        Question question = Question.get("/" + kind.list()).with("q", find).with("limit", RECORDS);
        return owners.books(store, question);
    }

    private List<Suggestion> suggestions(Store store) {
        return owners.findList(Owner.QUEUE_SERVICE, store, Question.get("/mappings/suggestions"), Suggestion.class)
                .orElse(Part.empty())
                .items();
    }
}

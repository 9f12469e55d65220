package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Links that are made, accepted and removed, one by one or as a file. */
@Path("/stores/{id}/mappings")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class MappingChangeResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final PostgresStores stores;
    private final ConsoleClient owners;

    MappingChangeResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    public Response link(
            @PathParam("id") UUID id,
            @FormParam("etag") @Nullable String etag,
            @FormParam("kind") @Nullable String kind,
            @FormParam("text") @Nullable String text,
            @FormParam("listId") @Nullable String listId) {
        boolean whole = text != null && !text.isBlank() && listId != null && !listId.isEmpty();
        return change(
                id,
                kind,
                etag,
                whole ? List.of(link(MappingKind.of(kind), String.valueOf(text).strip(), listId)) : List.of(),
                "linked");
    }

    /** Products and what was chosen for each; empty: not yet. */
    @POST
    @Path("accept")
    public Response accept(
            @PathParam("id") UUID id,
            @FormParam("etag") @Nullable String etag,
            @FormParam("sku") List<String> skus,
            @FormParam("listId") List<String> listIds) {
        List<ObjectNode> links = IntStream.range(0, Math.min(skus.size(), listIds.size()))
                .filter(i -> !listIds.get(i).isEmpty())
                .mapToObj(i -> link(MappingKind.ITEM, skus.get(i), listIds.get(i)))
                .toList();
        return change(id, null, etag, links, "linked");
    }

    /** Links by their kind and, after a space, their text. */
    @POST
    @Path("remove")
    public Response remove(
            @PathParam("id") UUID id,
            @FormParam("etag") @Nullable String etag,
            @FormParam("kind") @Nullable String kind,
            @FormParam("link") List<String> chosen) {
        List<ObjectNode> links = chosen.stream()
                .map(link -> link.split(" ", 2))
                .filter(link -> link.length == 2)
                .map(link -> link(MappingKind.of(link[0]), link[1], null))
                .toList();
        return change(id, kind, etag, links, "unlinked");
    }

    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") UUID id) {
        OwnerAnswer answer = owners.answer(Owner.QUEUE_SERVICE, stores.visible(id), Question.get("/mappings/file"));
        return OwnerClient.answer(answer)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mappings.csv\"")
                .build();
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(
            @PathParam("id") UUID id, @RestForm @Nullable String etag, @RestForm("file") @Nullable String csv) {
        Store store = stores.visible(id);
        return Redirect.after(page(id, null), () -> {
            if (csv == null || csv.isBlank()) {
                throw Problem.badInput(ConsoleTexts.text("choose_file"));
            }
            owners.tell(
                    Owner.QUEUE_SERVICE,
                    store,
                    Question.put("/mappings/file", csv).as(CSV).ifMatch(etag));
            return Notice.good(ConsoleTexts.text("file_imported"));
        });
    }

    private Response change(
            UUID id, @Nullable String kind, @Nullable String etag, List<ObjectNode> links, String words) {
        Store store = stores.visible(id);
        return Redirect.after(page(id, kind), () -> {
            if (links.isEmpty()) {
                throw Problem.badInput(ConsoleTexts.text("choose_link"));
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ArrayNode items = body.putArray("items");
            links.forEach(items::add);
            owners.tell(
                    Owner.QUEUE_SERVICE,
                    store,
                    Question.patch("/mappings", body.toString()).ifMatch(etag));
            return Notice.good(ConsoleTexts.text(words, links.size()));
        });
    }

    private static ObjectNode link(MappingKind kind, String text, @Nullable String listId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind.name())
                .put("text", text)
                .put("listId", listId);
    }

    private static String page(UUID id, @Nullable String kind) {
        String page = Head.path(id, Tab.MAPPINGS);
        return kind == null || kind.isEmpty() ? page : page + "?kind=" + MappingKind.of(kind);
    }
}

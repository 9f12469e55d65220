package io.counterfoil.admin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.PreferencesRules;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Preferences;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tab Preferences. */
@Path("/stores/{id}/preferences")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class PreferencesPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;
    private final ObjectMapper json;
    private final Clock clock;

    PreferencesPageResource(PostgresStores stores, ConsoleClient owners, ObjectMapper json, Clock clock) {
        this.stores = stores;
        this.owners = owners;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("edit") @Nullable String edit) {
        Store store = stores.visible(id);
        Head head = Head.of(store, Tab.PREFERENCES);
        String etag = EntityTag.of(store.preferences()).text();
        List<PreferencesForm.Filled> fields = PreferencesForm.filled(json.valueToTree(store.preferences()));
        return ConsoleTemplates.preferences(
                edit == null
                        ? PreferencesPage.shown(head, etag, fields)
                        : PreferencesPage.edited(head, etag, fields, choices(store), null));
    }

    /** What the values of the form would make of the newest orders; nothing is saved. */
    @POST
    @Path("what-if")
    public TemplateInstance whatIf(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Store store = stores.visible(id);
        ObjectNode wanted = PreferencesForm.read(form, store.zone());
        Preferences checked = read(wanted);
        Question question =
                Question.look("/orders/what-if", json.valueToTree(checked).toString());
        return ConsoleTemplates.preferences(PreferencesPage.edited(
                Head.of(store, Tab.PREFERENCES),
                Objects.requireNonNullElse(form.getFirst("etag"), ""),
                PreferencesForm.filled(json.valueToTree(checked)),
                choices(store),
                owners.read(Owner.QUEUE_SERVICE, store, question, WhatIf.class)));
    }

    @POST
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Store visible = stores.visible(id);
        return Redirect.after(Head.path(visible.id(), Tab.PREFERENCES), () -> {
            Preferences wanted = read(PreferencesForm.read(form, visible.zone()));
            stores.change(id, store -> {
                EntityTag.of(store.preferences()).check(form.getFirst("etag"));
                store.prefer(wanted, clock.instant());
            });
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }

    /** Without them, names are typed. */
    private Function<String, List<String>> choices(Store store) {
        try {
            PreferenceChoices choices = new PreferenceChoices(owners, store);
            choices.of("defaultItem");
            return choices::of;
        } catch (Problem problem) {
            return name -> List.of();
        }
    }

    private Preferences read(ObjectNode preferences) {
        try {
            return PreferencesRules.checked(json.treeToValue(preferences, Preferences.class));
        } catch (JsonProcessingException e) {
            throw Problem.badInput(ConsoleTexts.text("bad_preferences"));
        }
    }
}

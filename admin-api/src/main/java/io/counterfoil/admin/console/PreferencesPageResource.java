package io.counterfoil.admin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Preferences. */
@Path("/stores/{id}/preferences")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class PreferencesPageResource {

    private final PostgresStores stores;
    private final ObjectMapper json;
    private final Clock clock;

    PreferencesPageResource(PostgresStores stores, ObjectMapper json, Clock clock) {
        this.stores = stores;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("edit") @Nullable String edit) {
        Store store = stores.visible(id);
        return ConsoleTemplates.preferences(new PreferencesPage(
                Head.of(store, Tab.PREFERENCES),
                EntityTag.of(store.preferences()).text(),
                edit != null,
                PreferencesForm.filled(json.valueToTree(store.preferences()))));
    }

    @POST
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Store visible = stores.visible(id);
        return Redirect.after(Head.path(visible.id(), Tab.PREFERENCES), () -> {
            Preferences wanted = read(PreferencesForm.read(form));
            stores.change(id, store -> {
                EntityTag.of(store.preferences()).check(form.getFirst("etag"));
                store.prefer(wanted, clock.instant());
            });
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }

    private Preferences read(ObjectNode preferences) {
        try {
            return PreferencesRules.checked(json.treeToValue(preferences, Preferences.class));
        } catch (JsonProcessingException e) {
            throw Problem.badInput(ConsoleTexts.text("bad_preferences"));
        }
    }
}

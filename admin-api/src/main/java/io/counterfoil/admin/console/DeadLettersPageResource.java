package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.deadletter.DeadLetterResource;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Of operators: events that a service could not handle. */
@Path("/dead-letters")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed(Role.OPERATORS)
class DeadLettersPageResource {

    private static final int SHOWN = 50;

    private final DeadLetterResource letters;

    DeadLettersPageResource(DeadLetterResource letters) {
        this.letters = letters;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        return ConsoleTemplates.deadLetters(letters.list(after, SHOWN));
    }

    @POST
    @Path("{letter}")
    public Response replay(@PathParam("letter") String letter) {
        return Redirect.after("/dead-letters", () -> {
            letters.replay(letter);
            return Notice.good(ConsoleTexts.text("replayed"));
        });
    }
}

package io.counterfoil.admin.deadletter;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dead-letters")
@Tag(name = "operation")
@RolesAllowed(Role.OPERATORS)
public class DeadLetterResource {

    private final DeadLetterClient letters;
    private final PostgresAudit audit;

    DeadLetterResource(DeadLetterClient letters, PostgresAudit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "List the events that a service could not handle, the newest first",
            description = "Of the last seven days, with where each came from and a code: UNKNOWN_TYPE, EMPTY,"
                    + " NOT_THIS_EVENT or HANDLER_FAILED. The log of the consumer says more about the last.")
    public Page<DeadLetter> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        Map<Integer, Long> ends = after == null ? Map.of() : LetterCursor.parse(after);
        Letters page = letters.before(ends, Page.limit(limit));
        return new Page<>(page.items(), page.items().size() < limit ? null : LetterCursor.text(page.ends()));
    }

    @GET
    @Path("/{letterId}")
    @Operation(summary = "Show an event that a service could not handle", description = "As it came: personal data.")
    public DeadLetter show(@PathParam("letterId") String letterId) {
        return letters.letter(letterId);
    }

    @POST
    @Path("/{letterId}/replay")
    @Operation(
            summary = "Send an event again that a service could not handle",
            description = "To the topic that it came from. Services that have handled it know it and do nothing; if it"
                    + " fails again it comes back here as another one.")
    public DeadLetter replay(@PathParam("letterId") String letterId) {
        letters.letter(letterId);
        audit.asked(new Change("dead-letter.replayed", null, null, List.of(), List.of(letterId)));
        return letters.replay(letterId);
    }
}

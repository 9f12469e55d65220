package io.counterfoil.admin.user;

import io.counterfoil.admin.access.LocalUser;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users")
@Tag(name = "users")
@RolesAllowed(Role.ADMINISTRATORS)
class UserResource {

    private static final String NO_STORE = "no-store";

    private final PostgresAccounts users;

    UserResource(PostgresAccounts users) {
        this.users = users;
    }

    @GET
    @Operation(summary = "List the users you may see, by name")
    public Page<UserBody> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                users.after(Cursor.parse(after), Page.limit(limit) + 1),
                limit,
                user -> new Cursor(user.name(), user.id()),
                UserBody::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a user")
    public RestResponse<UserBody> show(@PathParam("id") UUID id) {
        return answer(users.visible(id));
    }

    @POST
    @Operation(
            summary = "Invite a user",
            description =
                    "The answer has a password for one sign-in, at which another must be chosen: it is shown once,"
                            + " and lapses after seven days. OPERATOR and SUPPORT may be of no tenant, the others are of one.")
    public RestResponse<Invitation> invite(@Nullable NewUser user) {
        Invitation invitation = users.invite(Input.body(user));
        return RestResponse.ResponseBuilder.<Invitation>created(
                        URI.create("/api/v1/users/" + invitation.user().id()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(invitation)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change a user's role, let him in or out",
            description = "What is left out stays. active: false signs him out at once; nobody can do that to himself."
                    + " Send the ETag of what you read as If-Match: without it 428, when it has changed since 412.")
    public RestResponse<UserBody> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable UserChange change) {
        return answer(users.change(id, ifMatch, Input.body(change)));
    }

    @POST
    @Path("/{id}/password")
    @Operation(
            summary = "Make a one-time password for a user who has lost his",
            description = "As with an invitation. The old one is refused, and the user signed out, from now on.")
    public RestResponse<Invitation> reset(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(users.reset(id))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static RestResponse<UserBody> answer(LocalUser user) {
        UserBody body = UserBody.of(user);
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, body.tag().text())
                .build();
    }
}

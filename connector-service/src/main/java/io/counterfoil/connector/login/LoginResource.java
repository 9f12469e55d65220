package io.counterfoil.connector.login;

import io.counterfoil.connector.ConnectorConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A store's Web Connector login, for admin-api. The caller's token names the tenant. */
@Path("/internal/stores/{store}/web-connector")
@RolesAllowed("service")
@Transactional
public class LoginResource {

    private final Logins logins;
    private final Password passwords;
    private final ConnectorConfig config;
    private final JsonWebToken caller;

    LoginResource(Logins logins, Password passwords, ConnectorConfig config, JsonWebToken caller) {
        this.logins = logins;
        this.passwords = passwords;
        this.config = config;
        this.caller = caller;
    }

    /** What people see of the login. */
    public record View(
            String userName,
            String ownerId,
            String fileId,
            String appUrl,
            boolean passwordSet,
            long contacts,
            @Nullable Instant lastContact,
            @Nullable Instant lastRefusedSignIn,
            @Nullable String companyName,
            @Nullable String companyFile) {}

    /** Shown once. */
    public record NewPassword(String userName, String password) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public View view(@PathParam("store") UUID store) {
        Login login = login(store);
        Logins.Status status = logins.status(store);
        return new View(
                login.userName(),
                login.ownerId(),
                login.fileId(),
                URI.create(config.publicUrl()).resolve("/qbwc").toString(),
                status.passwordSet(),
                status.contacts(),
                status.lastContact(),
                status.lastRefused(),
                login.company() == null ? null : login.company().name(),
                login.company() == null ? null : login.company().file());
    }

    @POST
    @Path("/password")
    @Produces(MediaType.APPLICATION_JSON)
    public NewPassword newPassword(@PathParam("store") UUID store) {
        Login login = login(store);
        String password = Password.generate();
        logins.setPassword(store, passwords.mac(login.userName(), password));
        return new NewPassword(login.userName(), password);
    }

    @GET
    @Path("/qwc")
    @Produces("application/x-qwc")
    public String qwc(
            @PathParam("store") UUID store,
            @QueryParam("name") @DefaultValue("Shop") String name,
            @QueryParam("minutes") @DefaultValue("10") int minutes) {
        return new QwcFile(login(store), name, URI.create(config.publicUrl()), minutes).xml();
    }

    private Login login(UUID store) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        return logins.of(store, tenant).orElseThrow(NotFoundException::new);
    }
}

package io.counterfoil.connector.login;

import io.counterfoil.connector.ConnectorConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A store's Web Connector login, for admin-api. The caller's token names the tenant. */
@Path("/internal/stores/{store}/web-connector")
@RolesAllowed("service")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
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

    /** Shown once. */
    public record NewPassword(String userName, String password, String note) {}

    /**
     * The company file that the Web Connector opens.
     *
     * @param path absent or empty: the one that is open in QuickBooks
     */
    public record CompanyFile(@Nullable String path) {}

    /** As RFC 9457 has it. */
    public record Problem(String title, int status, String detail) {}

    @GET
    public LoginView view(@PathParam("store") UUID store) {
        return LoginView.of(login(store), logins.status(store), address());
    }

    @POST
    @Path("/password")
    public NewPassword newPassword(@PathParam("store") UUID store) {
        Login login = login(store);
        String password = Password.generate();
        logins.setPassword(store, passwords.mac(login.userName(), password));
        return new NewPassword(
                login.userName(), password, "You cannot change your Company Name. Only the Password may be reset.");
    }

    @PUT
    @Path("/company-path")
    public LoginView open(@PathParam("store") UUID store, CompanyFile file) {
        CompanyPath path =
                new CompanyPath(file.path() == null ? "" : file.path().strip());
        logins.setCompanyPath(login(store).storeId(), path.path());
        return view(store);
    }

    @GET
    @Path("/qwc")
    @Produces("application/x-qwc")
    public String qwc(
            @PathParam("store") UUID store,
            @QueryParam("name") @DefaultValue("Shop") String name,
            @QueryParam("minutes") @DefaultValue("10") int minutes) {
        return new QwcFile(login(store), name, address(), minutes).xml();
    }

    @ServerExceptionMapper
    public Response unusable(Unusable setting) {
        return Response.status(409)
                .type("application/problem+json")
                .entity(new Problem("This setting cannot be used", 409, setting.whatInstead()))
                .build();
    }

    private PublicAddress address() {
        return new PublicAddress(URI.create(config.publicUrl()));
    }

    private Login login(UUID store) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        return logins.of(store, tenant).orElseThrow(NotFoundException::new);
    }
}

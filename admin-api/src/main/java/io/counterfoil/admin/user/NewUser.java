package io.counterfoil.admin.user;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite.
 *
 * @param tenantId left out by a tenant's owner, and for an operator or a support agent of all tenants
 */
public record NewUser(
        @Nullable String name,
        @Nullable Role role,
        @Nullable UUID tenantId) {

    private static final int LONGEST = 100;

    String checkedName() {
        String line = Input.line("name", name, LONGEST);
        if (line.indexOf(':') >= 0) {
            throw Problem.badInput("name must not have a colon: HTTP Basic ends it there.");
        }
        return line;
    }

    Role checkedRole() {
        return Input.required("role", role);
    }
}

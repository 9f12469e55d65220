package io.counterfoil.admin.user;

import io.counterfoil.admin.access.LocalUser;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.EntityTag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as the API shows him.
 *
 * @param tenantId null for one of all tenants
 * @param passwordEndsAt until when an invited one can sign in with the password that was made for him
 */
public record UserBody(
        UUID id,
        String name,
        Role role,
        @Nullable UUID tenantId,
        State state,
        @Nullable Instant passwordEndsAt,
        Instant createdAt) {

    /** Whether he may sign in. */
    public enum State {
        ACTIVE,
        INVITED,
        DEACTIVATED
    }

    public static UserBody of(LocalUser user) {
        State in = user.mustChange() ? State.INVITED : State.ACTIVE;
        return new UserBody(
                user.id(),
                user.name(),
                user.role(),
                user.tenantId(),
                user.active() ? in : State.DEACTIVATED,
                user.passwordEndsAt(),
                user.createdAt());
    }

    public EntityTag tag() {
        return EntityTag.of(this);
    }
}

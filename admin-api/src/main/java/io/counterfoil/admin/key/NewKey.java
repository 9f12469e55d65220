package io.counterfoil.admin.key;

import io.counterfoil.admin.access.Scope;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key to be.
 *
 * @param stores the only ones it may see; all of the tenant when left out
 * @param expiresAt at most two years from now; a year when left out
 * @param tenantId left out by a tenant's owner, and for a key that operates
 */
public record NewKey(
        @Nullable String name,
        @Nullable List<Scope> scopes,
        @Nullable List<UUID> stores,
        @Nullable Instant expiresAt,
        @Nullable UUID tenantId) {

    private static final int LONGEST = 100;
    private static final int MOST = 100;
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(731);

    String checkedName() {
        return Input.line("name", name, LONGEST);
    }

    List<Scope> checkedScopes() {
        List<Scope> wanted = Input.required("scopes", scopes);
        if (wanted.isEmpty() || wanted.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput("scopes must name at least one of READ, PERSONAL_DATA, WRITE and OPERATE.");
        }
        if (wanted.contains(Scope.OPERATE) && (tenantId != null || stores != null)) {
            throw Problem.badInput("A key that operates is for all tenants: leave out tenantId and stores.");
        }
        return wanted;
    }

    Set<UUID> checkedStores() {
        if (stores == null) {
            return Set.of();
        }
        if (stores.isEmpty() || stores.size() > MOST || stores.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput("stores must name from 1 to " + MOST + " stores, or be left out for all.");
        }
        return Set.copyOf(stores);
    }

    Instant checkedEnd(Instant now) {
        Instant end = Objects.requireNonNullElse(expiresAt, now.plus(LIFE));
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw Problem.badInput("expiresAt must lie within two years from now.");
        }
        return end;
    }
}

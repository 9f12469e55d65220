package io.counterfoil.queue.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.connector.ConnectorClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** After this service's or connector-service's database was put back, or the topic operations was lost. */
@Path("/internal/stores/{storeId}/recovery")
@RolesAllowed("service")
class RecoveryResource {

    /** What connector-service takes at once. */
    private static final int AT_ONCE = 1_000;

    private final Caller caller;
    private final PostgresRetellings retellings;
    private final ConnectorClient connector;

    RecoveryResource(Caller caller, PostgresRetellings retellings, ConnectorClient connector) {
        this.caller = caller;
        this.retellings = retellings;
        this.connector = connector;
    }

    /** What is given up here is taken back there first; then all else is told again, some of it at a time. */
    @POST
    @Transactional
    public void recover(UUID storeId) {
        caller.tenantOf(storeId);
        List<UUID> givenUp = retellings.givenUp(storeId);
        for (int from = 0; from < givenUp.size(); from += AT_ONCE) {
            List<UUID> some = givenUp.subList(from, Math.min(from + AT_ONCE, givenUp.size()));
            connector.post(storeId, "/tasks/withdraw", json(some));
        }
        retellings.begin(storeId);
    }

    private static String json(List<UUID> tasks) {
        try {
            return Wire.mapper().writeValueAsString(Map.of("tasks", tasks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ids that cannot be written", e);
        }
    }
}

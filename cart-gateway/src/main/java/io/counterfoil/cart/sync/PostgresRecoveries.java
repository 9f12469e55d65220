package io.counterfoil.cart.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a cart said is read from it once more, and told under the ids under which it was told. */
@ApplicationScoped
public class PostgresRecoveries {

    private static final String FORGET_WHAT_WAS_TOLD = """
            UPDATE cart_order SET hash = '' WHERE store_id IN
                (SELECT store_id FROM poll WHERE store_id = :store AND tenant_id = :tenant)
            """;
    private static final String FROM_THE_BEGINNING = """
            UPDATE poll SET cursor_text = NULL, due_at = now(), claim_token = NULL, claimed_until = NULL
            WHERE store_id = :store AND tenant_id = :tenant
            """;

    private final Jdbi database;

    PostgresRecoveries(Jdbi database) {
        this.database = database;
    }

    /** From "Last Order from" on, at once. */
    @Transactional
    public void begin(UUID tenantId, UUID storeId) {
        List.of(FORGET_WHAT_WAS_TOLD, FROM_THE_BEGINNING)
                .forEach(statement -> database.useHandle(sql -> sql.createUpdate(statement)
                        .bind("store", storeId)
                        .bind("tenant", tenantId)
                        .execute()));
    }
}

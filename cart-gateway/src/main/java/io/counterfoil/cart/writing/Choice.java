package io.counterfoil.cart.writing;

import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.WriteCustomer;
import io.counterfoil.events.WriteItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a person chooses in a cart's lists, or from the books for the cart: done one after the other, as a job. */
@ApplicationScoped
public class Choice {

    private final WriteIntake intake;
    private final Writes writes;
    private final Jobs jobs;
    private final Clock clock;

    Choice(WriteIntake intake, Writes writes, Jobs jobs, Clock clock) {
        this.intake = intake;
        this.writes = writes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Orders are told though they were placed before "Last Order from". */
    @Transactional
    public UUID importOrders(UUID tenantId, UUID storeId, List<String> ids) {
        return start(tenantId, storeId, Pending.Kind.IMPORT_ORDER, payloads(ids));
    }

    @Transactional
    public UUID importItems(UUID tenantId, UUID storeId, Map<String, ItemImport> items) {
        Map<String, String> payloads = new LinkedHashMap<>();
        items.forEach((id, entered) -> payloads.put(id, WriteIntake.json(entered)));
        return start(tenantId, storeId, Pending.Kind.IMPORT_ITEM, payloads);
    }

    @Transactional
    public UUID importCustomers(UUID tenantId, UUID storeId, List<String> ids) {
        return start(tenantId, storeId, Pending.Kind.IMPORT_CUSTOMER, payloads(ids));
    }

    private static Map<String, String> payloads(List<String> ids) {
        Map<String, String> payloads = new LinkedHashMap<>();
        ids.forEach(id -> payloads.put(id, ""));
        return payloads;
    }

    /** Items with their free stock. */
    @Transactional
    public UUID exportItems(UUID tenantId, UUID storeId, List<CartItem> items) {
        UUID job = UUID.randomUUID();
        Map<String, String> payloads = new LinkedHashMap<>();
        items.forEach(item -> {
            String record = Objects.requireNonNullElse(item.cartItemId(), "new:" + item.sku());
            payloads.put(
                    record,
                    WriteIntake.json(new WriteItem(storeId, tenantId, writeId(job, record), item, null, now())));
        });
        return start(job, tenantId, storeId, Pending.Kind.WRITE_ITEM, payloads);
    }

    @Transactional
    public UUID exportCustomers(UUID tenantId, UUID storeId, List<CartCustomer> customers) {
        UUID job = UUID.randomUUID();
        Map<String, String> payloads = new LinkedHashMap<>();
        customers.forEach(customer -> {
            String record = Objects.requireNonNullElse(customer.cartCustomerId(), "new:" + customer.email());
            payloads.put(
                    record,
                    WriteIntake.json(
                            new WriteCustomer(storeId, tenantId, writeId(job, record), customer, null, now())));
        });
        return start(job, tenantId, storeId, Pending.Kind.WRITE_CUSTOMER, payloads);
    }

    private UUID start(UUID tenantId, UUID storeId, Pending.Kind kind, Map<String, String> payloads) {
        return start(UUID.randomUUID(), tenantId, storeId, kind, payloads);
    }

    private UUID start(UUID job, UUID tenantId, UUID storeId, Pending.Kind kind, Map<String, String> payloads) {
        jobs.add(job, tenantId, storeId, kind.name(), payloads.size());
        payloads.forEach((record, payload) -> intake.add(new Pending.New(
                storeId,
                tenantId,
                new Pending(kind, record, writeId(job, record), payload, job),
                0,
                clock.instant().toEpochMilli())));
        return job;
    }

    /** Somebody set the connection up: what waits is tried at once. */
    @Transactional
    public void connected(UUID tenantId, UUID storeId) {
        writes.connected(tenantId, storeId);
    }

    private static UUID writeId(UUID job, String record) {
        return NameUuid.of("export", job, record);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

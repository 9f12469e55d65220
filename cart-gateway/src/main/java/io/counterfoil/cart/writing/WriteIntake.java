package io.counterfoil.cart.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.CartUpdate;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.SetExportFlag;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.Wire;
import io.counterfoil.events.WriteCustomer;
import io.counterfoil.events.WriteItem;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in what the books want written. What a newer version stands for is told as done: it is never tried. */
@ApplicationScoped
class WriteIntake implements CartUpdate.Handler {

    private static final ObjectMapper JSON = Wire.mapper();

    private final Writes writes;
    private final Outbox outbox;
    private final Clock clock;

    WriteIntake(Writes writes, Outbox outbox, Clock clock) {
        this.writes = writes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An item that is named by its id and by its SKU is one item. */
    @Override
    public void on(SetStock event) {
        add(
                event,
                Pending.Kind.SET_STOCK,
                Objects.requireNonNullElse(event.cartItemId(), "sku:" + event.sku()),
                event.epoch(),
                event.counter());
    }

    @Override
    public void on(WriteItem event) {
        add(
                event,
                Pending.Kind.WRITE_ITEM,
                named(event.item().cartItemId(), event.item().sku()),
                event.at());
    }

    @Override
    public void on(WriteCustomer event) {
        add(
                event,
                Pending.Kind.WRITE_CUSTOMER,
                named(event.customer().cartCustomerId(), event.customer().email()),
                event.at());
    }

    @Override
    public void on(SetExportFlag event) {
        add(event, Pending.Kind.SET_EXPORT_FLAG, event.cartOrderId(), event.at());
    }

    private static String named(@Nullable String id, String key) {
        return id == null ? "new:" + key : id;
    }

    private void add(CartUpdate event, Pending.Kind kind, String record, Instant at) {
        add(event, kind, record, 0, at.toEpochMilli());
    }

    private void add(CartUpdate event, Pending.Kind kind, String record, long epoch, long counter) {
        Pending pending = new Pending(kind, record, event.writeId(), json(event), null);
        add(new Pending.New(event.storeId(), event.tenantId(), pending, epoch, counter));
    }

    void add(Pending.New write) {
        writes.add(write)
                .filter(never -> !write.what().kind().reads())
                .ifPresent(never ->
                        outbox.add(new CartWriteDone(write.storeId(), write.tenantId(), never, null, null, now())));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written", e);
        }
    }

    static <T> T read(Pending pending, Class<T> type) {
        try {
            return JSON.readValue(pending.payload(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept write that cannot be read: " + pending.writeId(), e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

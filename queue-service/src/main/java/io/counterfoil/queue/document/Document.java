package io.counterfoil.queue.document;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.OrderReleased;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.SetExportFlag;
import io.counterfoil.queue.plan.Planner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as imported and as it will be, or was, entered.
 *
 * @param revision counts the times it was planned anew, so that a new plan has a new task
 * @param ordinal counts the times that it was transferred on purpose
 * @param entered whether it has come to stand in the present company file under this ordinal
 * @param releasedBy who let it go to QuickBooks; null while nobody has
 * @param corrections what people put right of it here
 */
record Document(
        UUID id,
        UUID storeId,
        UUID tenantId,
        Sighting latest,
        int revision,
        int ordinal,
        boolean entered,
        @Nullable String releasedBy,
        Standing standing,
        Instant importedAt,
        Corrections corrections) {

    static UUID idOf(UUID storeId, String cartOrderId) {
        return NameUuid.of("document", storeId, cartOrderId);
    }

    static Document imported(OrderSeen event, Instant at) {
        return new Document(
                idOf(event.storeId(), event.order().cartOrderId()),
                event.storeId(),
                event.tenantId(),
                Sighting.of(event),
                0,
                Planner.FIRST_TRANSFER,
                false,
                null,
                new Pending(List.of()),
                at,
                Corrections.NONE);
    }

    /** A document of its own for what was given back of this one. */
    Document refunded(Order refund, Standing first, Instant at) {
        return new Document(
                idOf(storeId, refund.cartOrderId()),
                storeId,
                tenantId,
                new Sighting(refund, "", latest.seenAt()),
                0,
                Planner.FIRST_TRANSFER,
                false,
                null,
                first,
                at,
                Corrections.NONE);
    }

    Order order() {
        return latest.order();
    }

    /** The cart says it again, or something else. */
    Document seen(Sighting newest) {
        boolean plannedAnew = standing.open() && !newest.saysTheSameAs(latest);
        return new Document(
                id,
                storeId,
                tenantId,
                newest,
                plannedAnew ? revision + 1 : revision,
                ordinal,
                entered,
                releasedBy,
                standing.changed(newest.order()),
                importedAt,
                corrections);
    }

    /** Somebody lets it go; one that was held gets a new task. */
    Document released(String by) {
        int next = standing.state() == State.HELD || entered ? revision + 1 : revision;
        return new Document(
                id, storeId, tenantId, latest, next, ordinal, entered, by, standing, importedAt, corrections);
    }

    /** Not released, or no longer: the shop has to do something first. */
    Document waiting(List<Reason> reasons) {
        return new Document(
                id,
                storeId,
                tenantId,
                latest,
                revision,
                ordinal,
                entered,
                null,
                new Pending(reasons),
                importedAt,
                corrections);
    }

    Document with(Standing next) {
        boolean stands = entered || next.entry().isPresent();
        return new Document(
                id, storeId, tenantId, latest, revision, ordinal, stands, releasedBy, next, importedAt, corrections);
    }

    /** A person has put something right; what was held gets a new task. */
    Document corrected(Corrections by) {
        int next = standing.state() == State.HELD ? revision + 1 : revision;
        return new Document(
                id, storeId, tenantId, latest, next, ordinal, entered, releasedBy, standing, importedAt, by);
    }

    /** What stands in QuickBooks gets another task. */
    Document changedAnew() {
        return new Document(
                id,
                storeId,
                tenantId,
                latest,
                revision + 1,
                ordinal,
                entered,
                releasedBy,
                standing,
                importedAt,
                corrections);
    }

    /** Deleted in QuickBooks on purpose: it waits, for whoever transfers it again. */
    Document leftOut() {
        return changedAnew().waiting(List.of());
    }

    /** A person has made QuickBooks agree with the shop: what stands there is right. */
    Document agreed() {
        return with(standing.agreed(order()));
    }

    /** How often it was transferred before: people say with it which state they have seen. */
    int transfers() {
        return entered ? ordinal + 1 : ordinal;
    }

    /** The ordinal of the next transfer: where QuickBooks is searched first, what is found there is linked. */
    int nextOrdinal(Preferences preferences) {
        return entered && !preferences.checkForDuplicates() ? ordinal + 1 : ordinal;
    }

    /** It is handed over under this ordinal. */
    Document transferred(int next, Standing queued) {
        return new Document(
                id,
                storeId,
                tenantId,
                latest,
                revision,
                next,
                entered && next == ordinal,
                releasedBy,
                queued,
                importedAt,
                corrections);
    }

    /**
     * The cart is told whether the order stands in the books; empty for what is no order of the cart.
     *
     * @param exported false: it is to be exported again
     */
    Optional<SetExportFlag> exportFlag(boolean exported, Instant at) {
        return order().refundOf() != null
                ? Optional.empty()
                : Optional.of(new SetExportFlag(
                        storeId,
                        tenantId,
                        NameUuid.of("SetExportFlag", id, exported, at),
                        order().cartOrderId(),
                        exported,
                        at));
    }

    OrderHeld heldEvent(Instant at) {
        return new OrderHeld(
                storeId, tenantId, id, order().cartOrderId(), order().number(), revision, standing.reasons(), at);
    }

    OrderReleased releasedEvent(String by, Instant at) {
        return new OrderReleased(storeId, tenantId, id, order().cartOrderId(), order().number(), by, at);
    }
}

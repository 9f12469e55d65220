package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * "Transfer Orders": a person transfers chosen orders, also ones that were exported before, on purpose and once a request.
 * Only with "Export orders on demand only".
 */
@ApplicationScoped
class Transfers {

    private static final String ON_DEMAND_ONLY = "ON_DEMAND_ONLY";

    private final Stores stores;
    private final Documents documents;
    private final Transferable transferable;
    private final Releases releases;
    private final Desk desk;
    private final Outbox outbox;
    private final Clock clock;

    Transfers(
            Stores stores,
            Documents documents,
            Transferable transferable,
            Releases releases,
            Desk desk,
            Outbox outbox,
            Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        this.stores = stores;
        this.documents = documents;
        this.transferable = transferable;
        this.releases = releases;
        this.desk = desk;
    }

    /**
     * Who transfers in which store.
     *
     * @param request names what the person pressed: sent again it transfers nothing more
     */
    record Request(UUID storeId, UUID tenantId, String by, String request) {}

    /** Orders that may be transferred. */
    @Transactional
    List<Document> preview(Transferable.Filter filter) {
        onDemand(filter.storeId(), filter.tenantId());
        return transferable.preview(filter);
    }

    @Transactional
    List<Transferable.Buyer> buyers(Transferable.BuyerSearch search) {
        return transferable.buyers(search);
    }

    /** Transfers one order, or says why not. */
    @Transactional
    Released transfer(Request request, TransferOrder.Chosen chosen) {
        Store store = onDemand(request.storeId(), request.tenantId());
        UUID id = chosen.documentId();
        return documents
                .lock(id)
                .filter(document -> document.storeId().equals(request.storeId()))
                .map(document -> once(request, document, chosen.transfers(), store))
                .orElseGet(() -> Released.unknown(id));
    }

    private Released once(Request request, Document document, int seen, Store store) {
        if (transferable.done(request.storeId(), request.request(), document.id())) {
            return new Released(document.id(), true, document.standing().state(), "");
        }
        Released answer = transfer(request, document, seen, store);
        if (answer.released()) {
            transferable.remember(request.storeId(), request.request(), document.id());
        }
        return answer;
    }

    private Released transfer(Request request, Document document, int seen, Store store) {
        if (document.transfers() != seen) {
            return Released.not(document, "It has been transferred since you looked. Preview the orders again.");
        }
        if (document.standing().state() != State.EXPORTED) {
            return releases.release(
                    new Releases.Request(request.storeId(), request.tenantId(), request.by(), false), document.id());
        }
        List<Reason> reasons = desk.again(document, store, request.by());
        return reasons.isEmpty()
                ? new Released(document.id(), true, State.QUEUED, "")
                : Released.not(document, reasons.stream().map(Reason::text).collect(Collectors.joining(" ")));
    }

    /** What "Reset All Orders" would do. */
    @Transactional
    Reset toReset(UUID storeId, UUID tenantId) {
        Store store = stores.turn(storeId, tenantId).orElseThrow(Refused::storeUnknown);
        return new Reset(transferable.entered(store.id()), 0);
    }

    /**
     * "Reset All Orders": clears all export flags, so that the orders can be transferred again.
     *
     * @param confirmed how many of them the person knows to stand in QuickBooks
     */
    @Transactional
    Reset reset(UUID storeId, UUID tenantId, int confirmed) {
        onDemand(storeId, tenantId);
        int entered = transferable.entered(storeId);
        if (entered != confirmed) {
            throw Refused.conflict(
                    "NOT_CONFIRMED",
                    entered
                            + " of the store's orders stand in the company file. Transferred again without the check for"
                            + " duplicates, each stands there twice. Send {\"confirm\": " + entered + "} to go on.");
        }
        Instant now = clock.instant();
        transferable.exported(
                storeId, document -> document.exportFlag(false, now).ifPresent(outbox::add));
        return new Reset(entered, transferable.reset(storeId));
    }

    private Store onDemand(UUID storeId, UUID tenantId) {
        Store store = stores.turn(storeId, tenantId).orElseThrow(Refused::storeUnknown);
        if (store.preferences().exportMode() != ExportMode.ON_DEMAND) {
            throw Refused.conflict(
                    ON_DEMAND_ONLY,
                    "The store exports all new orders automatically. Choose \"Export orders on demand only\" in its"
                            + " preferences first.");
        }
        return store;
    }

    /**
     * What stands in QuickBooks, and what was cleared.
     *
     * @param inQuickBooks orders that stand in the present company file
     * @param reset orders whose export flag was cleared
     */
    record Reset(int inQuickBooks, int reset) {}
}

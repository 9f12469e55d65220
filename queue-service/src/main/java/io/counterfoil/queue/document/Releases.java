package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person lets documents go to QuickBooks. Each is a transaction of its own. */
@ApplicationScoped
class Releases {

    private final Stores stores;
    private final Documents documents;
    private final Desk desk;

    Releases(Stores stores, Documents documents, Desk desk) {
        this.stores = stores;
        this.documents = documents;
        this.desk = desk;
    }

    @Transactional
    List<UUID> releasable(UUID storeId) {
        return documents.releasable(storeId);
    }

    /** Releases one document, or says why not. */
    @Transactional
    Released release(Request request, UUID documentId) {
        Optional<Store> store = stores.turn(request.storeId(), request.tenantId());
        return documents
                .lock(documentId)
                .filter(document -> document.storeId().equals(request.storeId()))
                .map(document -> release(request, document, store))
                .orElseGet(() -> Released.unknown(documentId));
    }

    /** Documents that nobody has looked into, and that have never stood in QuickBooks. */
    @Transactional
    List<UUID> waiting(UUID storeId) {
        return documents.waitingFirst(storeId);
    }

    /** Lets one of them go with Push Orders, if it may; one that was let go meanwhile stays as it is. */
    @Transactional
    void push(Request request, UUID documentId) {
        Optional<Store> store = stores.turn(request.storeId(), request.tenantId());
        documents
                .lock(documentId)
                .filter(document -> document.storeId().equals(request.storeId()))
                .filter(document -> document.standing().state() == State.PENDING && !document.entered())
                .ifPresent(document -> desk.push(document.released(request.by()), store));
    }

    /** Ends that a transaction is pending in QuickBooks: it is changed there to what it is now, with its effect. */
    @Transactional
    Released makeEffective(Request request, UUID documentId) {
        Optional<Store> store = stores.turn(request.storeId(), request.tenantId());
        return documents
                .lock(documentId)
                .filter(document -> document.storeId().equals(request.storeId()))
                .map(document -> makeEffective(document, store))
                .orElseGet(() -> Released.unknown(documentId));
    }

    private Released makeEffective(Document document, Optional<Store> store) {
        Document after = store.filter(known -> isPendingSort(document))
                .map(known ->
                        desk.changeNow(document.corrected(document.corrections().madeEffective()), known))
                .orElse(document);
        boolean begun = document.standing().underWay().isEmpty()
                && after.standing().underWay().isPresent();
        return begun
                ? new Released(after.id(), true, after.standing().state(), "")
                : Released.not(
                        document,
                        document.standing().entry().isEmpty()
                                ? "It is not in QuickBooks yet."
                                : "It cannot be changed there now: "
                                        + (document.standing().underWay().isPresent()
                                                ? "a change is under way."
                                                : "release it in QuickBooks by hand."));
    }

    /** A sales order is never pending. */
    private static boolean isPendingSort(Document document) {
        return document.standing()
                .posting()
                .filter(posting -> posting.form() != null && posting.form() != Form.SALES_ORDER)
                .isPresent();
    }

    private Released release(Request request, Document document, Optional<Store> store) {
        Standing standing = document.standing();
        if (standing.open() || standing instanceof Deleted || (isUncertain(standing) && request.notInQuickBooks())) {
            return result(desk.decide(document.released(request.by()), store));
        }
        return Released.not(
                document,
                isUncertain(standing)
                        ? "Nobody can tell whether QuickBooks has this order. Look for document number "
                                + standing.posting().map(Posting::refNumber).orElse("")
                                + " there; if it is not there, release the order with \"notInQuickBooks\": true."
                        : "It is " + (standing.entry().isPresent() ? "in QuickBooks" : "queued for QuickBooks")
                                + " already.");
    }

    private static boolean isUncertain(Standing standing) {
        return standing.state() == State.HELD && !standing.open();
    }

    private static Released result(Document after) {
        return after.standing().state() == State.QUEUED
                ? new Released(after.id(), true, State.QUEUED, "")
                : Released.not(
                        after,
                        after.standing().reasons().stream()
                                .map(reason -> reason.text())
                                .collect(Collectors.joining(" ")));
    }

    /**
     * Who releases what.
     *
     * @param notInQuickBooks the person has looked: none of these orders is in QuickBooks
     */
    record Request(UUID storeId, UUID tenantId, String by, boolean notInQuickBooks) {}
}

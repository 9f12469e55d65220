package io.counterfoil.queue.document;

import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.mapping.Linker;
import io.counterfoil.queue.mapping.MappingKind;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person fixes what holds an order, or all orders that are held for the same. Each is a transaction of its own. */
@ApplicationScoped
class Fixing {

    private static final int MOST = 1_000;
    private static final int PAGE = 100;

    private final Stores stores;
    private final Documents documents;
    private final Desk desk;
    private final Releases releases;
    private final Linker linker;

    Fixing(Stores stores, Documents documents, Desk desk, Releases releases, Linker linker) {
        this.stores = stores;
        this.documents = documents;
        this.desk = desk;
        this.releases = releases;
        this.linker = linker;
    }

    /** Who fixes in which store. */
    record Request(UUID storeId, UUID tenantId, String by) {}

    /** The document that shows the fix, and with {@code all} those that show the same; newest orders first. */
    @Transactional
    List<UUID> alike(Request request, FixOrder fix) {
        Document shown = documents
                .find(request.storeId(), request.tenantId(), fix.document())
                .orElseThrow(() -> new NotHere("order"));
        if (!offers(shown, fix)) {
            return List.of();
        }
        return fix.all() ? all(request, fix) : List.of(shown.id());
    }

    private List<UUID> all(Request request, FixOrder fix) {
        List<UUID> ids = new ArrayList<>();
        Cursor after = null;
        List<Document> page;
        do {
            page = documents.list(new Documents.Query(request.storeId(), request.tenantId(), null, true, after, PAGE));
            page.stream()
                    .filter(document -> offers(document, fix))
                    .map(Document::id)
                    .forEach(ids::add);
            after = page.isEmpty() ? null : Cursor.of(page.get(page.size() - 1));
        } while (page.size() == PAGE && ids.size() < MOST);
        return ids;
    }

    private static boolean offers(Document document, FixOrder fix) {
        return Fixes.of(document).stream().anyMatch(offered -> offered.is(fix.fix(), fix.about()));
    }

    /** What is said of all orders of the store. */
    @Transactional
    void link(Request request, FixOrder fix) {
        kind(fix.fix())
                .ifPresent(kind -> linker.link(
                        new Linker.Request(request.storeId(), request.tenantId(), request.by()),
                        kind,
                        fix.about() == null ? "" : fix.about(),
                        fix.listId()));
    }

    private static Optional<MappingKind> kind(FixKind fix) {
        return switch (fix) {
            case MAP_SKU -> Optional.of(MappingKind.ITEM);
            case LINK_CUSTOMER -> Optional.of(MappingKind.CUSTOMER);
            case LINK_PAYMENT_METHOD -> Optional.of(MappingKind.PAYMENT_METHOD);
            case LINK_SHIP_METHOD -> Optional.of(MappingKind.SHIP_METHOD);
            case CHOOSE_ITEM -> Optional.of(MappingKind.PURPOSE);
            case RAISE_ROUNDING_CAP,
                    CORRECT_EMAIL,
                    SEND_WITHOUT_EMAIL,
                    CHANGE_DATE,
                    RELEASE_AGAIN,
                    SAY_NOT_IN_QUICKBOOKS,
                    LEAVE_OUT,
                    CHANGE_IN_QUICKBOOKS,
                    CORRECTED_BY_HAND -> Optional.empty();
        };
    }

    /** Applies it to one order, which is then decided about again; one that is not held for that any more stays as it is. */
    @Transactional
    Optional<Fixed> apply(Request request, FixOrder fix, UUID documentId) {
        Optional<Store> store = stores.turn(request.storeId(), request.tenantId());
        return documents
                .lock(documentId)
                .filter(document -> document.storeId().equals(request.storeId()))
                .map(document -> Fixed.of(offers(document, fix) ? apply(request, fix, document, store) : document));
    }

    private Document apply(Request request, FixOrder fix, Document document, Optional<Store> store) {
        return switch (fix.fix()) {
            case RELEASE_AGAIN -> {
                releases.release(release(request, false), document.id());
                yield documents.lock(document.id()).orElseThrow();
            }
            case SAY_NOT_IN_QUICKBOOKS -> {
                releases.release(release(request, true), document.id());
                yield documents.lock(document.id()).orElseThrow();
            }
            case CHANGE_IN_QUICKBOOKS ->
                store.map(known -> desk.change(document, known)).orElse(document);
            case LEAVE_OUT -> desk.follow(document, document.leftOut());
            case CORRECTED_BY_HAND -> desk.follow(document, document.agreed());
            case MAP_SKU,
                    LINK_CUSTOMER,
                    LINK_PAYMENT_METHOD,
                    LINK_SHIP_METHOD,
                    CHOOSE_ITEM,
                    RAISE_ROUNDING_CAP,
                    CORRECT_EMAIL,
                    SEND_WITHOUT_EMAIL,
                    CHANGE_DATE -> corrected(document, fix, store);
        };
    }

    /** What is entered already is changed when that is what was wanted, never entered again. */
    private Document corrected(Document document, FixOrder fix, Optional<Store> store) {
        Document corrected = document.corrected(fix.corrected(document.corrections()));
        if (document.standing().open()) {
            return desk.decide(corrected, store);
        }
        return store.map(known -> desk.change(corrected, known)).orElse(document);
    }

    private static Releases.Request release(Request request, boolean notInQuickBooks) {
        return new Releases.Request(request.storeId(), request.tenantId(), request.by(), notInQuickBooks);
    }
}

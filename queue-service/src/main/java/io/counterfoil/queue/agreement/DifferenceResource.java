package io.counterfoil.queue.agreement;

import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products and customers on which the cart and the books do not agree and a person is needed, for admin-api. */
@Path("/internal/stores/{storeId}/differences")
@RolesAllowed("service")
@Transactional
class DifferenceResource {

    private static final int MOST = 500;

    private final Caller caller;
    private final Stores stores;
    private final CartRecords records;

    DifferenceResource(Caller caller, Stores stores, CartRecords records) {
        this.caller = caller;
        this.stores = stores;
        this.records = records;
    }

    /** A field with what both sides say. */
    record Field(String field, String cart, String books) {}

    /**
     * A record with both sides.
     *
     * @param state {@code ASKS}: say who wins; {@code FAILED}: the last write was refused
     * @param why for people
     */
    record Difference(
            String kind,
            String cartId,
            String label,
            @Nullable String item,
            String state,
            String why,
            List<Field> fields) {
        Difference {
            fields = List.copyOf(fields);
        }
    }

    /** The list comes whole, with at most 500. */
    record Answer(List<Difference> items) {
        Answer {
            items = List.copyOf(items);
        }
    }

    /** Who wins. */
    record Decision(
            @Nullable String kind,
            @Nullable String cartId,
            @Nullable String winner) {}

    @GET
    public Answer differences(UUID storeId) {
        Store store = stores.known(storeId, caller.tenantOf(storeId)).orElseThrow(Refused::storeUnknown);
        return new Answer(records.open(storeId, MOST).stream()
                .map(record -> difference(store, record))
                .toList());
    }

    private Difference difference(Store store, CartRecord record) {
        Compared compared = Compared.of(record);
        Optional<BooksSide> side = records.linked(store, record.key(), compared.link(store.id()));
        return new Difference(
                record.key().kind().name(),
                record.key().cartId(),
                compared.label(),
                side.map(BooksSide::name).orElse(null),
                record.state().name(),
                Objects.requireNonNullElse(record.trouble(), ""),
                side.map(books -> fields(compared, books)).orElse(List.of()));
    }

    private static List<Field> fields(Compared compared, BooksSide side) {
        Sides sides = new Sides(compared.cart(), compared.cart(), compared.books(side), compared.books(side));
        return sides.fields()
                .filter(field -> !sides.equal(field))
                .map(field -> new Field(
                        field,
                        sides.cart().getOrDefault(field, ""),
                        sides.books().getOrDefault(field, "")))
                .toList();
    }

    /** It is decided about at once, with this winner for this time. */
    @POST
    public void decide(UUID storeId, @Nullable Decision decision) {
        UUID tenantId = caller.tenantOf(storeId);
        if (decision == null || decision.kind() == null || decision.cartId() == null || decision.winner() == null) {
            throw bad();
        }
        WhoWins winner = winner(decision.winner()).orElseThrow(DifferenceResource::bad);
        RecordKind kind = kind(decision.kind()).orElseThrow(DifferenceResource::bad);
        CartRecord.Key key = new CartRecord.Key(storeId, kind, decision.cartId());
        stores.turn(storeId, tenantId);
        CartRecord record = records.find(key)
                .filter(known -> known.state() == CartRecord.State.ASKS || known.state() == CartRecord.State.FAILED)
                .orElseThrow(() -> new NotHere("difference"));
        records.answered(record.decided(winner), true);
    }

    private static Optional<RecordKind> kind(String word) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<WhoWins> winner(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "BOOKS" -> Optional.of(WhoWins.BOOKS);
            case "CART" -> Optional.of(WhoWins.CART);
            default -> Optional.empty();
        };
    }

    private static BadQuestion bad() {
        return new BadQuestion(
                "Send {\"kind\": \"ITEM\" or \"CUSTOMER\", \"cartId\": \"...\", \"winner\": \"BOOKS\" or \"CART\"}.");
    }
}

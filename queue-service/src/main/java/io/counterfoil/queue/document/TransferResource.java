package io.counterfoil.queue.document;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Preview Orders", "Transfer Orders" and "Reset All Orders" of one store, for admin-api. */
@Path("/internal/stores/{storeId}/orders")
@RolesAllowed("service")
class TransferResource {

    private final Caller caller;
    private final Transfers transfers;

    TransferResource(Caller caller, Transfers transfers) {
        this.caller = caller;
        this.transfers = transfers;
    }

    @GET
    @Path("preview")
    public Page preview(
            UUID storeId,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("exported") @Nullable String exported,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Transferable.Filter filter = new Transferable.Filter(
                storeId,
                caller.tenantOf(storeId),
                customer == null || customer.isBlank() ? null : customer.strip(),
                day("from", from),
                day("to", to),
                flag(exported),
                QueryWords.cursor(after),
                PageLimit.of(limit));
        return Page.of(transfers.preview(filter.oneMore()), filter.limit());
    }

    @GET
    @Path("customers")
    public Buyers buyers(
            UUID storeId,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Transferable.BuyerSearch search = new Transferable.BuyerSearch(
                storeId,
                caller.tenantOf(storeId),
                words.strip(),
                after == null || after.isBlank() ? null : BuyerCursor.parse(after),
                PageLimit.of(limit));
        return Buyers.of(transfers.buyers(search.oneMore()), search.limit());
    }

    @POST
    @Path("transfer")
    public Answers transfer(UUID storeId, @Nullable String body) {
        UUID tenantId = caller.tenantOf(storeId);
        TransferOrder order = TransferOrder.parse(body);
        Transfers.Request request = new Transfers.Request(storeId, tenantId, caller.actor(), order.request());
        return new Answers(order.orders().stream()
                .distinct()
                .map(chosen -> transfers.transfer(request, chosen))
                .toList());
    }

    @GET
    @Path("reset")
    public Transfers.Reset toReset(UUID storeId) {
        return transfers.toReset(storeId, caller.tenantOf(storeId));
    }

    @POST
    @Path("reset")
    public Transfers.Reset reset(UUID storeId, @Nullable Confirmation confirmation) {
        UUID tenantId = caller.tenantOf(storeId);
        if (confirmation == null || confirmation.confirm() == null) {
            throw new BadQuestion("Send {\"confirm\": number of orders in QuickBooks}, as GET orders/reset says it.");
        }
        return transfers.reset(storeId, tenantId, confirmation.confirm());
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadQuestion("\"" + parameter + "\" is a day such as 2026-11-30.", e);
        }
    }

    private static boolean flag(@Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadQuestion("\"exported\" is true or false.");
        }
        return "true".equals(text);
    }

    /**
     * A person knows what a reset means.
     *
     * @param confirm how many orders stand in QuickBooks
     */
    record Confirmation(@Nullable Integer confirm) {}

    /** One answer an order. */
    record Answers(List<Released> items) {

        Answers {
            items = List.copyOf(items);
        }
    }

    /**
     * Whom orders can be chosen by.
     *
     * @param next cursor of the next part; null at the end
     */
    record Buyers(List<Transferable.Buyer> items, @Nullable String next) {

        Buyers {
            items = List.copyOf(items);
        }

        /** Of one buyer more than asked for, if there are more. */
        static Buyers of(List<Transferable.Buyer> found, int limit) {
            if (found.size() <= limit) {
                return new Buyers(found, null);
            }
            Transferable.Buyer last = found.get(limit - 1);
            return new Buyers(found.subList(0, limit), new BuyerCursor(last.customer(), last.id()).text());
        }
    }
}

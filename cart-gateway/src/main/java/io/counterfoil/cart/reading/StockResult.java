package io.counterfoil.cart.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came of setting the stock of one item.
 *
 * @param cartItemId the item it was; empty when it was not found
 * @param refusal why it was not set; null when the cart has the value now
 */
public record StockResult(
        StockWrite write, String cartItemId, @Nullable Refusal refusal) {

    /** The cart was asked what it has. */
    public static StockResult readBack(StockWrite write, String cartItemId, @Nullable BigDecimal has) {
        if (has == null) {
            return refused(
                    write,
                    cartItemId,
                    new Refusal(
                            Refusal.REFUSED,
                            "The cart does not count the stock of " + write.sku()
                                    + ": switch its stock management on, or leave the item out of the stock updates."));
        }
        return has.compareTo(write.quantity()) == 0
                ? new StockResult(write, cartItemId, null)
                : refused(
                        write,
                        cartItemId,
                        new Refusal(
                                Refusal.REFUSED,
                                "The cart was told that there are "
                                        + write.quantity().toPlainString() + " of "
                                        + write.sku() + " and says that there are " + has.toPlainString()
                                        + ": another program may set its stock too."));
    }

    public static StockResult refused(StockWrite write, String cartItemId, Refusal refusal) {
        return new StockResult(write, cartItemId, refusal);
    }

    public static StockResult notFound(StockWrite write) {
        return refused(
                write,
                "",
                new Refusal(
                        Refusal.NO_SUCH_RECORD,
                        "The cart has no item " + write.sku() + ": give it this SKU, or link the item."));
    }

    public static StockResult ambiguous(StockWrite write) {
        return refused(
                write,
                "",
                new Refusal(
                        Refusal.REFUSED,
                        "The cart has several items with the SKU " + write.sku()
                                + ": give each a SKU of its own, or link the item."));
    }
}

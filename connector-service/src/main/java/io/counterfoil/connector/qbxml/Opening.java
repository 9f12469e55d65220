package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stock that a new item begins with. QuickBooks books it against equity; later changes are inventory adjustments.
 *
 * @param totalValue two decimals
 */
public record Opening(
        @Nullable BigDecimal quantityOnHand,
        @Nullable BigDecimal totalValue,
        @Nullable LocalDate inventoryDate) {

    public static final Opening NONE = new Opening(null, null, null);

    /** Only a new item has one. */
    void writeTo(QbXml xml) {
        if (xml.adding()) {
            xml.price("QuantityOnHand", quantityOnHand)
                    .amount("TotalValue", totalValue)
                    .date("InventoryDate", inventoryDate);
        }
    }
}

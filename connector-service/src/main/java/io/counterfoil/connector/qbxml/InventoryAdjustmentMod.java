package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a correction of stock.
 *
 * @param lines none to mention none; otherwise all that are to stay
 */
public record InventoryAdjustmentMod(String requestId, Version of, InventoryAdjustment adjustment, List<Line> lines)
        implements Request {

    public InventoryAdjustmentMod {
        lines = List.copyOf(lines);
    }

    /**
     * One item of it.
     *
     * @param txnLineId {@link LineMod#NEW} for a new line
     * @param quantityDifference at most five decimals
     * @param valueDifference two decimals
     */
    public record Line(
            String txnLineId,
            @Nullable Ref itemRef,
            @Nullable BigDecimal quantityDifference,
            @Nullable BigDecimal valueDifference) {

        private void writeTo(QbXml xml) {
            xml.open("InventoryAdjustmentLineMod")
                    .id("TxnLineID", txnLineId)
                    .ref("ItemRef", itemRef, Limits.LIST_FULL_NAME)
                    .price("QuantityDifference", quantityDifference)
                    .amount("ValueDifference", valueDifference)
                    .close("InventoryAdjustmentLineMod");
        }
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("InventoryAdjustmentModRq", requestId).openMod("InventoryAdjustmentMod", "TxnID", of);
        adjustment.writeTo(xml);
        lines.forEach(line -> line.writeTo(xml));
        xml.close("InventoryAdjustmentMod").close("InventoryAdjustmentModRq");
    }
}

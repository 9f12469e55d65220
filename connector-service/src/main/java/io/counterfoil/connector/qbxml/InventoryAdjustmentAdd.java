package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new correction of stock.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record InventoryAdjustmentAdd(
        String requestId,
        InventoryAdjustment adjustment,
        @Nullable UUID externalGuid,
        List<StockChange> lines) implements Request {

    public InventoryAdjustmentAdd {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("InventoryAdjustmentAddRq", requestId).open("InventoryAdjustmentAdd");
        adjustment.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid);
        if (lines.isEmpty()) {
            throw new Unsendable("The inventory adjustment has no lines.");
        }
        lines.forEach(line -> line.writeTo(xml));
        xml.close("InventoryAdjustmentAdd").close("InventoryAdjustmentAddRq");
    }
}

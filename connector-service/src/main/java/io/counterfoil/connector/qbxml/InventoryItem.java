package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item whose stock is counted.
 *
 * @param reorderPoint at most five decimals
 * @param max how many to have at most
 */
public record InventoryItem(
        ItemName name,
        Goods goods,
        Stocked stocked,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal max,
        Opening opening)
        implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_INVENTORY;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classFirst(xml);
        goods.writeTo(xml);
        stocked.writeTo(xml);
        xml.price("ReorderPoint", reorderPoint).price("Max", max);
        opening.writeTo(xml);
        guid.writeTo(xml);
    }
}

package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A thing that is bought or sold without being counted.
 *
 * @param trade null only in a change that leaves it as it is
 */
public record NonInventoryItem(
        ItemName name, Goods goods, @Nullable Trade trade) implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_NON_INVENTORY;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.parentFirstInAdd(xml);
        goods.writeTo(xml);
        Trade.write(xml, trade);
        guid.writeTo(xml);
    }
}

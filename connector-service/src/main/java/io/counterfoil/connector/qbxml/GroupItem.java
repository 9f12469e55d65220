package io.counterfoil.connector.qbxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that are sold together under one name.
 *
 * @param itemDesc at most 4095 characters
 * @param printItems whether each shows on paper
 * @param parts in a change: all of them, or none to leave them as they are
 */
public record GroupItem(
        ItemName name,
        @Nullable String itemDesc,
        @Nullable Ref unitOfMeasureSetRef,
        @Nullable Boolean printItems,
        List<Component> parts)
        implements Item {

    public GroupItem {
        parts = List.copyOf(parts);
    }

    @Override
    public QbList list() {
        return QbList.ITEM_GROUP;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.alone(xml);
        xml.free("ItemDesc", itemDesc, Limits.LONG_TEXT)
                .ref("UnitOfMeasureSetRef", xml.adding() ? unitOfMeasureSetRef : null, Limits.LIST_NAME)
                .flag("IsPrintItemsInGroup", printItems);
        guid.writeTo(xml);
        parts.forEach(part -> part.writeTo(xml, "ItemGroupLine", "ItemRef"));
    }
}

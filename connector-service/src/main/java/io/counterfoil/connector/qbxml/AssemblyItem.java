package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that is built of others and kept in stock.
 *
 * @param buildPoint at which stock more are to be built
 * @param parts in a change: all of them, or none to leave them as they are
 */
public record AssemblyItem(
        ItemName name,
        Goods goods,
        Stocked stocked,
        @Nullable BigDecimal buildPoint,
        @Nullable BigDecimal max,
        Opening opening,
        List<Component> parts)
        implements Item {

    public AssemblyItem {
        parts = List.copyOf(parts);
    }

    @Override
    public QbList list() {
        return QbList.ITEM_INVENTORY_ASSEMBLY;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classFirst(xml);
        goods.writeTo(xml);
        stocked.writeTo(xml);
        xml.price("BuildPoint", buildPoint).price("Max", max);
        opening.writeTo(xml);
        guid.writeTo(xml);
        parts.forEach(part -> part.writeTo(xml, "ItemInventoryAssemblyLine", "ItemInventoryRef"));
    }
}

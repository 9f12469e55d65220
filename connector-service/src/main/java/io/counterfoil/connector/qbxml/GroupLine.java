package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line that QuickBooks replaces by the items of a group, at their own prices.
 *
 * @param itemGroupRef null only in a change that leaves it as it is
 * @param quantity at most five decimals; null for one
 * @param inventorySiteRef from where it is taken, where several sites are used
 */
public record GroupLine(
        @Nullable Ref itemGroupRef,
        @Nullable BigDecimal quantity,
        @Nullable String unitOfMeasure,
        @Nullable Ref inventorySiteRef)
        implements SaleLine {

    public static GroupLine of(Ref itemGroup, BigDecimal quantity) {
        return new GroupLine(itemGroup, quantity, null, null);
    }

    @Override
    public void writeTo(QbXml xml, Transaction kind, String label) {
        String element = kind.element() + "LineGroupAdd";
        xml.open(element, label);
        fields(xml);
        xml.ref("InventorySiteRef", inventorySiteRef, Limits.LIST_NAME).close(element);
    }

    void fields(QbXml xml) {
        xml.requiredRef("ItemGroupRef", itemGroupRef, Limits.LIST_NAME)
                .price("Quantity", quantity)
                .identity("UnitOfMeasure", "Unit of measure", unitOfMeasure, Limits.UNIT_OF_MEASURE);
    }
}

package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line with an item. QuickBooks computes of quantity, rate and amount what is not given; where all are given the
 * amount counts.
 *
 * @param itemRef null for a line of text
 * @param desc at most 4095 characters
 * @param quantity at most five decimals; null for lines that have none, such as shipping
 * @param unitOfMeasure one of the item's; at most 31 characters
 * @param rate at most five decimals
 * @param amount signed, two decimals
 * @param inventorySiteRef from where it is taken, where several sites are used
 * @param salesTaxCodeRef whether it is taxed
 * @param other1 a field of one's own: at most 29 characters
 * @param other2 a field of one's own: at most 29 characters
 */
public record ItemLine(
        @Nullable Ref itemRef,
        @Nullable String desc,
        @Nullable BigDecimal quantity,
        @Nullable String unitOfMeasure,
        @Nullable Rate rate,
        @Nullable Ref classRef,
        @Nullable BigDecimal amount,
        @Nullable Ref inventorySiteRef,
        @Nullable Ref salesTaxCodeRef,
        @Nullable String other1,
        @Nullable String other2)
        implements SaleLine {

    /** In a change: leaves the line as it is. */
    static final ItemLine AS_IT_IS = new ItemLine(null, null, null, null, null, null, null, null, null, null, null);

    /** A line that says its amount. */
    public static ItemLine of(
            Ref item, String desc, @Nullable BigDecimal quantity, BigDecimal amount, @Nullable Ref salesTaxCode) {
        return new ItemLine(item, desc, quantity, null, null, null, amount, null, salesTaxCode, null, null);
    }

    /** A line that says its price; QuickBooks multiplies. */
    public static ItemLine priced(Ref item, String desc, BigDecimal quantity, Rate rate, Ref salesTaxCode) {
        return new ItemLine(item, desc, quantity, null, rate, null, null, null, salesTaxCode, null, null);
    }

    public ItemLine inClass(Ref wanted) {
        return new ItemLine(
                itemRef,
                desc,
                quantity,
                unitOfMeasure,
                rate,
                wanted,
                amount,
                inventorySiteRef,
                salesTaxCodeRef,
                other1,
                other2);
    }

    @Override
    public void writeTo(QbXml xml, Transaction kind, String label) {
        String element = kind.element() + "LineAdd";
        xml.open(element, label);
        fields(xml);
        xml.close(element);
    }

    void fields(QbXml xml) {
        xml.ref("ItemRef", itemRef, Limits.LIST_FULL_NAME)
                .free("Desc", desc, Limits.LONG_TEXT)
                .price("Quantity", quantity)
                .identity("UnitOfMeasure", "Unit of measure", unitOfMeasure, Limits.UNIT_OF_MEASURE);
        Rate.write(xml, "Rate", rate);
        xml.ref("ClassRef", classRef, Limits.LIST_FULL_NAME)
                .amount("Amount", amount)
                .ref("InventorySiteRef", inventorySiteRef, Limits.LIST_NAME)
                .ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE)
                .free("Other1", other1, Limits.OTHER)
                .free("Other2", other2, Limits.OTHER);
    }
}

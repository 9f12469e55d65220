package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What becomes of the stock of one item. */
public sealed interface StockChange {

    Ref item();

    /** The element that the schema has for it. */
    String element();

    void fields(QbXml xml);

    default void writeTo(QbXml xml) {
        xml.open("InventoryAdjustmentLineAdd")
                .ref("ItemRef", item(), Limits.LIST_FULL_NAME)
                .open(element());
        fields(xml);
        xml.close(element()).close("InventoryAdjustmentLineAdd");
    }

    /** There are so many now. */
    record NewQuantity(Ref item, BigDecimal quantity) implements StockChange {
        @Override
        public String element() {
            return "QuantityAdjustment";
        }

        @Override
        public void fields(QbXml xml) {
            xml.price("NewQuantity", quantity);
        }
    }

    /** There are so many more, or fewer. */
    record QuantityDifference(Ref item, BigDecimal difference) implements StockChange {
        @Override
        public String element() {
            return "QuantityAdjustment";
        }

        @Override
        public void fields(QbXml xml) {
            xml.price("QuantityDifference", difference);
        }
    }

    /**
     * They are worth so much now.
     *
     * @param quantity and there are so many; null to leave that
     */
    record NewValue(Ref item, @Nullable BigDecimal quantity, BigDecimal value) implements StockChange {
        @Override
        public String element() {
            return "ValueAdjustment";
        }

        @Override
        public void fields(QbXml xml) {
            xml.price("NewQuantity", quantity).amount("NewValue", value);
        }
    }
}

package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of an item in an assembly or a group.
 *
 * @param quantity null for one
 */
public record Component(Ref item, @Nullable BigDecimal quantity) {

    void writeTo(QbXml xml, String line, String ref) {
        xml.open(line)
                .ref(ref, item, Limits.LIST_FULL_NAME)
                .price("Quantity", quantity)
                .close(line);
    }
}

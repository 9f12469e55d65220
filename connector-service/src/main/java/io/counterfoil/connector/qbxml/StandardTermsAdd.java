package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * New terms of payment.
 *
 * @param name at most 31 characters
 * @param dueDays payable within so many days
 * @param discountDays with a discount within so many days
 * @param discountPercent the discount; at most five decimals
 */
public record StandardTermsAdd(
        String requestId,
        String name,
        @Nullable Integer dueDays,
        @Nullable Integer discountDays,
        @Nullable BigDecimal discountPercent)
        implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("StandardTermsAddRq", requestId)
                .open("StandardTermsAdd")
                .name("Terms name", name, Limits.LIST_NAME)
                .integer("StdDueDays", dueDays)
                .integer("StdDiscountDays", discountDays)
                .price("DiscountPct", discountPercent)
                .close("StandardTermsAdd")
                .close("StandardTermsAddRq");
    }
}

package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.AddCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new customer.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 * @param currencyRef null for the currency of the books; it never changes
 */
public record CustomerAdd(
        String requestId,
        Customer customer,
        @Nullable UUID externalGuid,
        @Nullable Ref currencyRef) implements Request {

    public CustomerAdd(String requestId, Customer customer, @Nullable UUID externalGuid) {
        this(requestId, customer, externalGuid, null);
    }

    public CustomerAdd(String requestId, AddCustomer work) {
        this(
                requestId,
                FromWork.customer(work),
                work.externalGuid(),
                work.currency() == null ? null : Ref.named(work.currency()));
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CustomerAddRq", requestId).open("CustomerAdd");
        customer.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid)
                .ref("CurrencyRef", currencyRef, Limits.CURRENCY)
                .close("CustomerAdd")
                .close("CustomerAddRq");
    }
}

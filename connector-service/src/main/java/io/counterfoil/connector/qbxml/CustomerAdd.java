package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.AddCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new customer.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record CustomerAdd(
        String requestId, Customer customer, @Nullable UUID externalGuid) implements Request {

    public CustomerAdd(String requestId, AddCustomer work) {
        this(requestId, FromWork.customer(work), work.externalGuid());
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CustomerAddRq", requestId).open("CustomerAdd");
        customer.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid).close("CustomerAdd").close("CustomerAddRq");
    }
}

package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.AddCustomer;

/** A new customer, carrying our GUID. */
public record CustomerAdd(String requestId, AddCustomer customer) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CustomerAddRq", requestId)
                .open("CustomerAdd")
                .text("Name", name())
                .text("CompanyName", Limits.free(customer.company(), 41))
                .text("FirstName", Limits.free(customer.firstName(), 25))
                .text("LastName", Limits.free(customer.lastName(), 25));
        Addresses.write(xml, "BillAddress", customer.billing());
        Addresses.write(xml, "ShipAddress", customer.shipping());
        xml.text("Phone", Limits.free(customer.phone(), 21))
                .text("Email", Limits.free(customer.email(), 1023))
                .text("ExternalGUID", "{" + customer.externalGuid() + "}")
                .close("CustomerAdd")
                .close("CustomerAddRq");
    }

    private String name() {
        if (customer.name().contains(":")) {
            throw new Unsendable("A customer name must not have a colon: " + customer.name());
        }
        return Limits.identifying("Customer name", customer.name(), 41);
    }
}

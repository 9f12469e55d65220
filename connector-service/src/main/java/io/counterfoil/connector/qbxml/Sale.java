package io.counterfoil.connector.qbxml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What all documents of a sale have. In a change null leaves a field as it is and an empty text clears it.
 *
 * @param customerRef every document needs one but a sales receipt
 * @param classRef of the whole document; lines may have their own
 */
public record Sale(
        @Nullable Ref customerRef,
        @Nullable Ref classRef,
        Heading heading,
        Delivery delivery,
        SalesTax tax,
        Remarks remarks) {

    /** A document that says nothing yet. */
    public static final Sale BLANK = new Sale(null, null, Heading.NONE, Delivery.NONE, SalesTax.NONE, Remarks.NONE);

    public static Sale to(Ref customer) {
        return new Sale(customer, null, Heading.NONE, Delivery.NONE, SalesTax.NONE, Remarks.NONE);
    }

    public Sale inClass(Ref wanted) {
        return new Sale(customerRef, wanted, heading, delivery, tax, remarks);
    }

    public Sale dated(LocalDate date, String refNumber) {
        return headed(Heading.of(date, refNumber));
    }

    public Sale headed(Heading wanted) {
        return new Sale(customerRef, classRef, wanted, delivery, tax, remarks);
    }

    public Sale delivered(Delivery wanted) {
        return new Sale(customerRef, classRef, heading, wanted, tax, remarks);
    }

    public Sale taxed(SalesTax wanted) {
        return new Sale(customerRef, classRef, heading, delivery, wanted, remarks);
    }

    public Sale remarking(Remarks wanted) {
        return new Sale(customerRef, classRef, heading, delivery, tax, wanted);
    }

    /** Only a sales receipt may be nobody's. */
    void customer(QbXml xml) {
        xml.requiredRef("CustomerRef", customerRef, Limits.CUSTOMER_FULL_NAME)
                .ref("ClassRef", classRef, Limits.LIST_FULL_NAME);
    }

    void anyCustomer(QbXml xml) {
        xml.ref("CustomerRef", customerRef, Limits.CUSTOMER_FULL_NAME).ref("ClassRef", classRef, Limits.LIST_FULL_NAME);
    }

    void remarks(QbXml xml) {
        remarks.writeTo(xml);
        xml.ref("CustomerSalesTaxCodeRef", tax.customerCodeRef(), Limits.SALES_TAX_CODE);
    }

    void taxItem(QbXml xml) {
        xml.ref("ItemSalesTaxRef", tax.itemRef(), Limits.LIST_NAME);
    }

    void end(QbXml xml) {
        xml.free("Other", remarks.other(), Limits.OTHER).price("ExchangeRate", heading.exchangeRate());
    }
}

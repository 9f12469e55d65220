package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer, or a job of one, as it is entered or changed. In a change null leaves a field as it is and an empty text
 * clears it.
 *
 * @param name at most 41 characters, no colon; unique among customers, vendors, employees and other names. Null only in
 *     a change
 * @param parentRef the customer whose job this is; null for a customer
 */
public record Customer(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable Ref classRef,
        @Nullable Ref parentRef,
        Person person,
        @Nullable Address billAddress,
        @Nullable Address shipAddress,
        Reach reach,
        Conditions conditions) {

    /** A new customer with a name and the addresses. */
    public static Customer of(String name, Person person, Address billing, Address shipping, Reach reach) {
        return new Customer(name, null, null, null, person, billing, shipping, reach, Conditions.NONE);
    }

    /** Who it is. At most 41, 15, 25, 5 and 25 characters. */
    public record Person(
            @Nullable String companyName,
            @Nullable String salutation,
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String lastName) {

        public static final Person NONE = new Person(null, null, null, null, null);

        private void writeTo(QbXml xml) {
            xml.free("CompanyName", companyName, Limits.COMPANY_NAME)
                    .free("Salutation", salutation, Limits.SALUTATION)
                    .free("FirstName", firstName, Limits.FIRST_NAME)
                    .free("MiddleName", middleName, Limits.MIDDLE_NAME)
                    .free("LastName", lastName, Limits.LAST_NAME);
        }
    }

    /**
     * How to reach it. Telephone numbers have at most 21 characters, addresses of mail 1023.
     *
     * @param contact whom to ask for; at most 41 characters
     */
    public record Reach(
            @Nullable String phone,
            @Nullable String altPhone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String contact) {

        public static final Reach NONE = new Reach(null, null, null, null, null);

        private void writeTo(QbXml xml) {
            xml.free("Phone", phone, Limits.PHONE)
                    .free("AltPhone", altPhone, Limits.PHONE)
                    .free("Fax", fax, Limits.PHONE)
                    .free("Email", email, Limits.EMAIL)
                    .free("Contact", contact, Limits.CONTACT);
        }
    }

    /**
     * On what terms it buys.
     *
     * @param resaleNumber at most 15 characters
     * @param accountNumber our number of the customer; at most 99 characters
     * @param notes at most 4095 characters
     */
    public record Conditions(
            @Nullable Ref customerTypeRef,
            @Nullable Ref termsRef,
            @Nullable Ref salesRepRef,
            @Nullable Ref salesTaxCodeRef,
            @Nullable Ref itemSalesTaxRef,
            @Nullable String resaleNumber,
            @Nullable String accountNumber,
            @Nullable BigDecimal creditLimit,
            @Nullable Ref preferredPaymentMethodRef,
            @Nullable String notes,
            @Nullable Ref priceLevelRef) {

        public static final Conditions NONE =
                new Conditions(null, null, null, null, null, null, null, null, null, null, null);

        private void writeTo(QbXml xml) {
            xml.ref("CustomerTypeRef", customerTypeRef, Limits.LIST_FULL_NAME)
                    .ref("TermsRef", termsRef, Limits.LIST_NAME)
                    .ref("SalesRepRef", salesRepRef, Limits.SALES_REP)
                    .ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE)
                    .ref("ItemSalesTaxRef", itemSalesTaxRef, Limits.LIST_NAME)
                    .identity("ResaleNumber", "ResaleNumber", resaleNumber, Limits.RESALE_NUMBER)
                    .identity("AccountNumber", "AccountNumber", accountNumber, Limits.ACCOUNT_NUMBER)
                    .amount("CreditLimit", creditLimit)
                    .ref("PreferredPaymentMethodRef", preferredPaymentMethodRef, Limits.LIST_NAME)
                    .free("Notes", notes, Limits.LONG_TEXT)
                    .ref("PriceLevelRef", priceLevelRef, Limits.LIST_NAME);
        }
    }

    void writeTo(QbXml xml) {
        xml.name("Customer name", name, Limits.CUSTOMER_NAME)
                .flag("IsActive", active)
                .ref("ClassRef", classRef, Limits.LIST_FULL_NAME)
                .ref("ParentRef", parentRef, Limits.CUSTOMER_FULL_NAME);
        person.writeTo(xml);
        Address.write(xml, "BillAddress", billAddress);
        Address.write(xml, "ShipAddress", shipAddress);
        reach.writeTo(xml);
        conditions.writeTo(xml);
    }
}

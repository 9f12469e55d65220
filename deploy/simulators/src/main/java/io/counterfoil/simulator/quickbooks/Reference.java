package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reference field points to: the list's name in QuickBooks' messages and the records that fit. */
record Reference(String list, Set<Kind> kinds) {

    private static final Reference ACCOUNT = of("Account", Kind.ACCOUNT);
    private static final Reference VENDOR = of("Vendor", Kind.VENDOR);
    private static final Reference CLASS = of("Class", Kind.CLASS);
    private static final Reference SALES_TAX_CODE = of("Sales Tax Code", Kind.SALES_TAX_CODE);

    private static final Map<String, Reference> BY_FIELD = Map.ofEntries(
            Map.entry("CustomerRef", of("Customer", Kind.CUSTOMER)),
            Map.entry("ItemRef", new Reference("Item", Kind.items())),
            Map.entry("ItemGroupRef", of("Item", Kind.ITEM_GROUP)),
            Map.entry("ItemInventoryRef", new Reference("Item", Kind.items())),
            Map.entry("ItemSalesTaxRef", of("Sales Tax Item", Kind.ITEM_SALES_TAX)),
            Map.entry("SalesTaxCodeRef", SALES_TAX_CODE),
            Map.entry("CustomerSalesTaxCodeRef", SALES_TAX_CODE),
            Map.entry("PaymentMethodRef", of("Payment Method", Kind.PAYMENT_METHOD)),
            Map.entry("PreferredPaymentMethodRef", of("Payment Method", Kind.PAYMENT_METHOD)),
            Map.entry("ShipMethodRef", of("Ship Method", Kind.SHIP_METHOD)),
            Map.entry("TemplateRef", of("Template", Kind.TEMPLATE)),
            Map.entry("TermsRef", of("Terms", Kind.TERMS)),
            Map.entry("CurrencyRef", of("Currency", Kind.CURRENCY)),
            Map.entry("ClassRef", CLASS),
            Map.entry("DiscountClassRef", CLASS));

    private static Reference of(String list, Kind kind) {
        return new Reference(list, Set.of(kind));
    }

    /** Some fields are called so and hold something else. */
    static boolean isReference(Node field) {
        return field.name().endsWith("Ref")
                && (field.child("ListID").isPresent() || field.child("FullName").isPresent());
    }

    /**
     * What a field refers to. Lists that the simulator does not keep are empty, so a reference into them is never found.
     *
     * @param owner the record in which it stands; a parent is of the same list
     */
    static Reference of(String field, String owner) {
        if (field.equals("ParentRef")) {
            return Kind.of(owner)
                    .map(kind -> new Reference(owner, Kind.in(kind.namespace())))
                    .orElseThrow();
        }
        return Optional.ofNullable(BY_FIELD.get(field)).orElseGet(() -> byEnd(field));
    }

    private static Reference byEnd(String field) {
        if (field.endsWith("AccountRef")) {
            return ACCOUNT;
        }
        return field.endsWith("VendorRef") ? VENDOR : new Reference(field.replaceAll("Ref$", ""), Set.of());
    }
}

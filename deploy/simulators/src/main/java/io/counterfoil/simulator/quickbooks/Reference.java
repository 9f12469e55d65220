package io.counterfoil.simulator.quickbooks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reference field points to: the list's name in QuickBooks' messages and the records that fit. */
record Reference(String list, Set<Kind> kinds) {

    private static final Reference CLASS = new Reference("Class", Set.of(Kind.CLASS));
    private static final Reference SALES_TAX_CODE = new Reference("Sales Tax Code", Set.of(Kind.SALES_TAX_CODE));
    private static final Reference ACCOUNT = new Reference("Account", Set.of(Kind.ACCOUNT));

    private static final Map<String, Reference> BY_FIELD = Map.ofEntries(
            Map.entry("CustomerRef", new Reference("Customer", Set.of(Kind.CUSTOMER))),
            Map.entry("ParentRef", new Reference("Customer", Set.of(Kind.CUSTOMER))),
            Map.entry("ItemRef", new Reference("Item", Kind.items())),
            Map.entry("ItemSalesTaxRef", new Reference("Sales Tax Item", Set.of(Kind.ITEM_SALES_TAX))),
            Map.entry("SalesTaxCodeRef", SALES_TAX_CODE),
            Map.entry("CustomerSalesTaxCodeRef", SALES_TAX_CODE),
            Map.entry("DepositToAccountRef", ACCOUNT),
            Map.entry("OverrideItemAccountRef", ACCOUNT),
            Map.entry("PaymentMethodRef", new Reference("Payment Method", Set.of(Kind.PAYMENT_METHOD))),
            Map.entry("PreferredPaymentMethodRef", new Reference("Payment Method", Set.of(Kind.PAYMENT_METHOD))),
            Map.entry("ShipMethodRef", new Reference("Ship Method", Set.of(Kind.SHIP_METHOD))),
            Map.entry("TemplateRef", new Reference("Template", Set.of(Kind.TEMPLATE))),
            Map.entry("TermsRef", new Reference("Terms", Set.of(Kind.TERMS))),
            Map.entry("ClassRef", CLASS));

    static boolean isField(String field) {
        return field.endsWith("Ref");
    }

    /** Lists that the simulator does not keep are empty, so a reference into them is never found. */
    static Reference of(String field) {
        return Optional.ofNullable(BY_FIELD.get(field))
                .orElseGet(() -> new Reference(field.replaceAll("Ref$", ""), Set.of()));
    }
}

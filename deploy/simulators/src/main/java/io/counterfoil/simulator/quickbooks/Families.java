package io.counterfoil.simulator.quickbooks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of request that the simulator knows. */
final class Families {

    private static final List<Kind> ITEMS = List.of(
            Kind.ITEM_INVENTORY,
            Kind.ITEM_NON_INVENTORY,
            Kind.ITEM_SERVICE,
            Kind.ITEM_OTHER_CHARGE,
            Kind.ITEM_DISCOUNT,
            Kind.ITEM_SUBTOTAL,
            Kind.ITEM_SALES_TAX,
            Kind.ITEM_GROUP,
            Kind.ITEM_INVENTORY_ASSEMBLY);

    /** Lists whose elements can be changed. */
    private static final List<Kind> CHANGING =
            List.of(Kind.CUSTOMER, Kind.VENDOR, Kind.CLASS, Kind.SALES_TAX_CODE, Kind.ACCOUNT);

    private static final List<Kind> FIXED = List.of(Kind.PAYMENT_METHOD, Kind.SHIP_METHOD, Kind.TERMS);

    private static final List<Kind> SALES =
            List.of(Kind.INVOICE, Kind.SALES_RECEIPT, Kind.SALES_ORDER, Kind.CREDIT_MEMO);

    private static final List<Family> SINGLE = List.of(
            new HostQuery(),
            new CompanyQuery(),
            new PreferencesQuery(),
            new DataExtAdd(),
            ListQuery.items(),
            ListQuery.terms(),
            new ListAdd(Kind.OTHER_NAME),
            new ListAdd(Kind.CURRENCY),
            new PaymentAdd(),
            new PaymentMod(),
            new AdjustmentAdd(),
            new AdjustmentMod(),
            new ListDel(),
            new TxnDel(),
            new TxnVoid(),
            new ClearedStatusMod(),
            DeletedQuery.ofLists(),
            DeletedQuery.ofTransactions());

    private static final Map<String, Family> BY_REQUEST = Stream.of(
                    SINGLE.stream(),
                    lists(ITEMS, CHANGING, FIXED).<Family>map(ListQuery::of),
                    lists(ITEMS, CHANGING, FIXED).<Family>map(ListAdd::new),
                    lists(ITEMS, CHANGING, List.of()).<Family>map(ListMod::new),
                    SALES.stream().<Family>map(SalesAdd::new),
                    SALES.stream().<Family>map(SalesMod::new),
                    Kind.transactions().stream().<Family>map(TxnQuery::new))
            .flatMap(families -> families)
            .collect(Collectors.toUnmodifiableMap(Family::request, Function.identity()));

    private Families() {}

    /**
     * The family of a request.
     *
     * @throws ParseRefused when there is no such request
     */
    static Family of(String request) {
        Family family = BY_REQUEST.get(request);
        if (family == null) {
            throw new ParseRefused("no such request: " + request);
        }
        return family;
    }

    static List<Family> all() {
        return List.copyOf(BY_REQUEST.values());
    }

    private static Stream<Kind> lists(List<Kind> first, List<Kind> second, List<Kind> third) {
        return Stream.of(first, second, third).flatMap(List::stream);
    }
}

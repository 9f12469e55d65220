package io.counterfoil.events;

import io.counterfoil.events.Order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a store's orders are entered in QuickBooks. Names of QuickBooks' records are full names; null or empty stands for
 * none. What a record does not have gets the value that it begins with.
 *
 * @param exportMode when a new order is released for QuickBooks
 * @param documentPrefix put before the order number in the QuickBooks document number; at most 4 characters
 * @param defaultItem the item for a product whose SKU is not an item in QuickBooks; null: such an order is held
 * @param shippingItem the item for shipping; null: an order with shipping is held
 * @param feeItem the item for fees; null: an order with fees is held
 * @param discountItem the item for discounts; null: an order with a discount is held
 * @param taxItem the item for tax that is entered as lines; null: such an order is held
 * @param orderType as what an order is entered
 * @param formByPaymentMethod with BY_PAYMENT_METHOD: the cart's name or code of a payment method, and what its orders
 *     become. Others become sales receipts when they are paid, and invoices when they are not
 * @param eligibleStatuses what an order's status must mean before it is entered
 * @param checkForDuplicates QuickBooks is searched for the document number before each order is entered
 * @param pending entered as pending: without effect on the books until it is released in QuickBooks
 * @param cleared sales receipts are marked as cleared once they stand in QuickBooks
 * @param toBePrinted put on QuickBooks' list of what is to be printed
 * @param toBeEmailed put on QuickBooks' list of what is to be e-mailed, if the order has a valid address
 * @param memoText what the memo says before the order's key; {@code {number}} and {@code {store}} are filled in
 * @param inClass the class of the store's transactions and their lines
 * @param template on what the transactions are printed
 * @param terms of invoices and sales orders
 * @param depositToAccount where the money of sales receipts goes; null: undeposited funds
 * @param receivableAccount what invoices and credit memos are owed to; null: QuickBooks' usual one
 * @param shippingMethodPrefix put before the cart's shipping method to make the name of a ship method
 * @param handlingItem the item for handling; null: an order with handling is held
 * @param wrappingItem the item for gift wrapping; null: an order with it is held
 * @param giftCertificateItem the item for gift certificates that an order was paid with, on a liability account; null: such
 *     an order is held
 * @param rewardPointsItem the item for reward points that an order was paid with; null: such an order is held
 * @param taxStrategy how tax is entered
 * @param salesTaxItems sales tax items by which QuickBooks may compute the tax, the preferred one first
 * @param zeroTaxItem a sales tax item of 0 % for documents whose tax stands as lines, or that have none; null: the
 *     customer's own, which does nothing because no line is taxable
 * @param taxableCode the sales tax code of taxed lines; at most 3 characters
 * @param nonTaxableCode the sales tax code of all other lines; at most 3 characters
 * @param roundingItem the item for a rounding line; null: there is none, and an order that needs it is held
 * @param roundingCap the most that a rounding line may be, in the currency of the books
 * @param items what becomes of products
 * @param customers what becomes of those who order
 * @param missingMethods what becomes of a payment or shipping method that QuickBooks does not have
 * @param effectiveFrom orders created before are entered as the store had chosen before; null: for every order that is not
 *     queued yet
 * @param money what becomes of refunds, of changes after an order was entered, and of foreign currencies
 * @param stock how the cart is told what there is to sell
 * @param whoWins where a product or customer was changed in the cart and in the books
 */
public record Preferences(
        ExportMode exportMode,
        String documentPrefix,
        @Nullable String defaultItem,
        @Nullable String shippingItem,
        @Nullable String feeItem,
        @Nullable String discountItem,
        @Nullable String taxItem,
        OrderType orderType,
        Map<String, Form> formByPaymentMethod,
        List<OrderStatus> eligibleStatuses,
        Boolean checkForDuplicates,
        Boolean pending,
        Boolean cleared,
        Boolean toBePrinted,
        Boolean toBeEmailed,
        @Nullable String memoText,
        @Nullable String inClass,
        @Nullable String template,
        @Nullable String terms,
        @Nullable String depositToAccount,
        @Nullable String receivableAccount,
        @Nullable String shippingMethodPrefix,
        @Nullable String handlingItem,
        @Nullable String wrappingItem,
        @Nullable String giftCertificateItem,
        @Nullable String rewardPointsItem,
        TaxStrategy taxStrategy,
        List<String> salesTaxItems,
        @Nullable String zeroTaxItem,
        String taxableCode,
        String nonTaxableCode,
        @Nullable String roundingItem,
        BigDecimal roundingCap,
        ItemPreferences items,
        CustomerPreferences customers,
        MissingMethods missingMethods,
        @Nullable Instant effectiveFrom,
        MoneyPreferences money,
        StockPreferences stock,
        WhoWins whoWins) {

    private static final List<OrderStatus> OPEN_OR_COMPLETED = List.of(OrderStatus.OPEN, OrderStatus.COMPLETED);
    private static final BigDecimal FIVE_CENTS = new BigDecimal("0.05");

    public Preferences {
        documentPrefix = Objects.requireNonNullElse(documentPrefix, "").strip();
        defaultItem = orNull(defaultItem);
        shippingItem = orNull(shippingItem);
        feeItem = orNull(feeItem);
        discountItem = orNull(discountItem);
        taxItem = orNull(taxItem);
        orderType = Objects.requireNonNullElse(orderType, OrderType.SALES_RECEIPT);
        formByPaymentMethod = sorted(formByPaymentMethod);
        eligibleStatuses = eligibleStatuses == null
                ? OPEN_OR_COMPLETED
                : eligibleStatuses.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        checkForDuplicates = Objects.requireNonNullElse(checkForDuplicates, false);
        pending = Objects.requireNonNullElse(pending, false);
        cleared = Objects.requireNonNullElse(cleared, false);
        toBePrinted = Objects.requireNonNullElse(toBePrinted, false);
        toBeEmailed = Objects.requireNonNullElse(toBeEmailed, false);
        memoText = orNull(memoText);
        inClass = orNull(inClass);
        template = orNull(template);
        terms = orNull(terms);
        depositToAccount = orNull(depositToAccount);
        receivableAccount = orNull(receivableAccount);
        handlingItem = orNull(handlingItem);
        wrappingItem = orNull(wrappingItem);
        giftCertificateItem = orNull(giftCertificateItem);
        rewardPointsItem = orNull(rewardPointsItem);
        taxStrategy = Objects.requireNonNullElse(taxStrategy, TaxStrategy.BEST);
        salesTaxItems = salesTaxItems == null
                ? List.of()
                : salesTaxItems.stream()
                        .flatMap(name -> Stream.ofNullable(orNull(name)))
                        .distinct()
                        .toList();
        zeroTaxItem = orNull(zeroTaxItem);
        taxableCode = Objects.requireNonNullElse(orNull(taxableCode), "Tax");
        nonTaxableCode = Objects.requireNonNullElse(orNull(nonTaxableCode), "Non");
        roundingItem = orNull(roundingItem);
        roundingCap = Objects.requireNonNullElse(roundingCap, FIVE_CENTS);
        items = Objects.requireNonNullElse(items, ItemPreferences.INITIAL);
        customers = Objects.requireNonNullElse(customers, CustomerPreferences.INITIAL);
        missingMethods = Objects.requireNonNullElse(missingMethods, MissingMethods.LEAVE_OUT);
        money = Objects.requireNonNullElse(money, MoneyPreferences.INITIAL);
        stock = Objects.requireNonNullElse(stock, StockPreferences.INITIAL);
        whoWins = Objects.requireNonNullElse(whoWins, WhoWins.ASK);
    }

    static @Nullable String orNull(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    private static Map<String, Form> sorted(@Nullable Map<String, Form> forms) {
        Map<String, Form> sorted = new TreeMap<>();
        if (forms != null) {
            forms.forEach((method, form) -> {
                if (form != null) {
                    sorted.put(method.strip(), form);
                }
            });
        }
        return Collections.unmodifiableMap(sorted);
    }

    /** When a new order is released: at once, or when a person transfers it. */
    public enum ExportMode {
        ON_DEMAND,
        AUTOMATIC
    }

    /** As what an order is entered. */
    public enum OrderType {
        BY_PAYMENT_METHOD,
        INVOICE,
        SALES_RECEIPT,
        SALES_ORDER
    }

    /** How tax is entered. */
    public enum TaxStrategy {
        /** By a sales tax item that makes the cart's cents, else as lines, else with a rounding line. */
        BEST,
        /** By a sales tax item, with a rounding line where cents are missing. */
        SALES_TAX_ITEM,
        /** As lines; QuickBooks computes none. */
        LINES
    }

    /** What becomes of a payment or shipping method that QuickBooks does not have. */
    public enum MissingMethods {
        /** The transaction goes without it. */
        LEAVE_OUT,
        /** It is added to QuickBooks. */
        CREATE,
        /** The order is held. */
        HOLD
    }

    /** Which side is right where both changed the same. */
    public enum WhoWins {
        BOOKS,
        CART,
        /** A person says. */
        ASK
    }

    /** The safe start: nothing leaves for QuickBooks until somebody says so. */
    public static Preferences initial() {
        return of(ExportMode.ON_DEMAND, "", null, null, null, null, null);
    }

    /** All others as they begin. */
    @SuppressWarnings("NullAway") // what is not given gets its value in the constructor
    public static Preferences of(
            ExportMode exportMode,
            String documentPrefix,
            @Nullable String defaultItem,
            @Nullable String shippingItem,
            @Nullable String feeItem,
            @Nullable String discountItem,
            @Nullable String taxItem) {
        return new Preferences(
                exportMode,
                documentPrefix,
                defaultItem,
                shippingItem,
                feeItem,
                discountItem,
                taxItem,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

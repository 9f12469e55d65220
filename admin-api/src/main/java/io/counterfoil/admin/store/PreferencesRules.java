package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.events.CustomerPreferences;
import io.counterfoil.events.CustomerPreferences.Policy;
import io.counterfoil.events.Form;
import io.counterfoil.events.ItemPreferences;
import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.ItemPreferences.Unmapped;
import io.counterfoil.events.MoneyPreferences;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.StockPreferences;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What preferences that people send may say: names and numbers that QuickBooks can have. */
public final class PreferencesRules {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9-]{0,4}");
    /** Five levels of 31 characters and the colons between them. */
    private static final int FULL_NAME = 159;

    /** Five levels of 41 characters and the colons between them. */
    private static final int CUSTOMER_FULL_NAME = 209;

    private static final int NAME = 31;
    private static final int SHIP_METHOD = 15;
    private static final int SALES_TAX_CODE = 3;
    private static final int CURRENCY_NAME = 64;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MEMO = 1_000;
    private static final int MOST = 100;
    private static final BigDecimal LARGEST_CAP = BigDecimal.ONE;
    private static final BigDecimal LARGEST_SAFETY = BigDecimal.valueOf(1_000_000);
    private static final Set<OrderStatus> NEVER =
            Set.of(OrderStatus.DRAFT, OrderStatus.CANCELLED, OrderStatus.FAILED, OrderStatus.REFUNDED);

    private PreferencesRules() {}

    public static Preferences checked(Preferences wanted) {
        Input.required("exportMode", wanted.exportMode());
        refuseIf(
                !PREFIX.matcher(wanted.documentPrefix()).matches(),
                "documentPrefix may have at most 4 characters, of A-Z, 0-9 and '-'.");
        orders(wanted);
        head(wanted);
        items(wanted);
        tax(wanted);
        products(wanted.items());
        customers(wanted.customers());
        money(wanted.money());
        stock(wanted.stock());
        return wanted;
    }

    private static void orders(Preferences wanted) {
        refuseIf(wanted.formByPaymentMethod().size() > MOST, "formByPaymentMethod has more than 100 entries.");
        wanted.formByPaymentMethod().keySet().forEach(method -> line("formByPaymentMethod", method, FULL_NAME));
        refuseIf(
                wanted.formByPaymentMethod().containsValue(Form.CREDIT_MEMO),
                "formByPaymentMethod: an order is a SALES_RECEIPT, an INVOICE or a SALES_ORDER.");
        refuseIf(wanted.eligibleStatuses().isEmpty(), "eligibleStatuses is empty: no order would ever be entered.");
        refuseIf(
                wanted.eligibleStatuses().stream().anyMatch(NEVER::contains),
                "eligibleStatuses may be UNPAID, OPEN, COMPLETED and OTHER.");
    }

    private static void head(Preferences wanted) {
        line("memoText", wanted.memoText(), MEMO);
        line("inClass", wanted.inClass(), FULL_NAME);
        line("template", wanted.template(), NAME);
        line("terms", wanted.terms(), NAME);
        line("depositToAccount", wanted.depositToAccount(), FULL_NAME);
        line("receivableAccount", wanted.receivableAccount(), FULL_NAME);
        line("shippingMethodPrefix", wanted.shippingMethodPrefix(), SHIP_METHOD);
    }

    private static void items(Preferences wanted) {
        line("defaultItem", wanted.defaultItem(), FULL_NAME);
        line("shippingItem", wanted.shippingItem(), FULL_NAME);
        line("handlingItem", wanted.handlingItem(), FULL_NAME);
        line("wrappingItem", wanted.wrappingItem(), FULL_NAME);
        line("feeItem", wanted.feeItem(), FULL_NAME);
        line("discountItem", wanted.discountItem(), FULL_NAME);
        line("giftCertificateItem", wanted.giftCertificateItem(), FULL_NAME);
        line("rewardPointsItem", wanted.rewardPointsItem(), FULL_NAME);
        line("roundingItem", wanted.roundingItem(), FULL_NAME);
    }

    private static void products(ItemPreferences wanted) {
        line("items.oneGenericItem", wanted.oneGenericItem(), FULL_NAME);
        line("items.incomeAccount", wanted.incomeAccount(), FULL_NAME);
        line("items.assetAccount", wanted.assetAccount(), FULL_NAME);
        line("items.cogsAccount", wanted.cogsAccount(), FULL_NAME);
        line("items.expenseAccount", wanted.expenseAccount(), FULL_NAME);
        if (wanted.unmapped() == Unmapped.CREATE) {
            accounts(wanted);
        }
    }

    private static void accounts(ItemPreferences wanted) {
        boolean stocked = wanted.createAs() == CreateAs.INVENTORY || wanted.createAs() == CreateAs.ASSEMBLY;
        refuseIf(wanted.incomeAccount() == null, "items.incomeAccount is missing: no item is created without one.");
        refuseIf(
                stocked && (wanted.assetAccount() == null || wanted.cogsAccount() == null),
                "items.assetAccount and items.cogsAccount are needed to create items of stock.");
    }

    private static void customers(CustomerPreferences wanted) {
        line("customers.genericCustomer", wanted.genericCustomer(), CUSTOMER_FULL_NAME);
        refuseIf(
                wanted.policy() != Policy.CREATE && wanted.genericCustomer() == null,
                "customers.genericCustomer is missing: choose the customer of all who get none of their own.");
    }

    private static void money(MoneyPreferences wanted) {
        line("money.refundItem", wanted.refundItem(), FULL_NAME);
        refuseIf(wanted.currencies().size() > MOST, "money.currencies has more than 100 entries.");
        wanted.currencies().forEach((code, name) -> {
            refuseIf(!CURRENCY.matcher(code).matches(), "money.currencies: \"" + code + "\" is no code such as EUR.");
            line("money.currencies", name, CURRENCY_NAME);
        });
    }

    private static void stock(StockPreferences wanted) {
        refuseIf(
                wanted.safety().signum() < 0 || wanted.safety().compareTo(LARGEST_SAFETY) > 0,
                "stock.safety must be a number from 0 to 1000000.");
        share("stock.mostChangedShare", wanted.mostChangedShare());
        share("stock.mostZeroedShare", wanted.mostZeroedShare());
    }

    private static void share(String field, BigDecimal share) {
        refuseIf(
                share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0,
                field + " must be a share from 0 to 1, such as 0.3.");
    }

    private static void tax(Preferences wanted) {
        line("taxItem", wanted.taxItem(), FULL_NAME);
        line("zeroTaxItem", wanted.zeroTaxItem(), NAME);
        refuseIf(wanted.salesTaxItems().size() > MOST, "salesTaxItems has more than 100 entries.");
        wanted.salesTaxItems().forEach(item -> line("salesTaxItems", item, NAME));
        line("taxableCode", wanted.taxableCode(), SALES_TAX_CODE);
        line("nonTaxableCode", wanted.nonTaxableCode(), SALES_TAX_CODE);
        refuseIf(
                wanted.roundingCap().signum() < 0
                        || wanted.roundingCap().compareTo(LARGEST_CAP) > 0
                        || wanted.roundingCap().stripTrailingZeros().scale() > 2,
                "roundingCap must be an amount from 0.00 to 1.00.");
    }

    private static void line(String field, @Nullable String text, int longest) {
        if (text != null) {
            Input.line(field, text, longest);
        }
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw Problem.badInput(sentence);
        }
    }
}

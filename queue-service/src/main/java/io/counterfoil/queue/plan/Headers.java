package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Listed;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the head of a transaction besides customer, number, dates and addresses. */
final class Headers {

    /** QuickBooks refuses to e-mail to anything else; what it takes in full is not documented. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"()]+@[^@\\s,;<>\"()]+\\.[^@\\s,;<>\"().]{2,}");

    private Headers() {}

    static Header of(Sale sale, Form form, Taxation taxation) {
        Preferences chosen = sale.preferences();
        boolean receipt = form == Form.SALES_RECEIPT;
        Methods methods = new Methods(sale, form);
        return new Header(
                NamedRecords.refer(sale, BooksList.CLASSES, chosen.inClass()),
                ChosenItems.isChosen(chosen.template())
                        ? Listed.named(Objects.requireNonNull(chosen.template()).strip())
                        : null,
                receipt ? null : NamedRecords.refer(sale, BooksList.TERMS, chosen.terms()),
                methods.payment(),
                methods.shipping(),
                account(sale, form),
                taxItem(sale, taxation),
                null,
                null,
                form == Form.SALES_ORDER ? null : chosen.pending(),
                chosen.toBePrinted(),
                chosen.toBeEmailed() && isEmail(sale.order().buyer().email()));
    }

    /** Wanted, and the order has no address that it could go to. */
    static boolean cannotBeEmailed(Sale sale) {
        return sale.preferences().toBeEmailed() && !isEmail(sale.order().buyer().email());
    }

    private static boolean isEmail(String text) {
        return text.length() <= Limits.EMAIL && EMAIL.matcher(text.strip()).matches();
    }

    /** Those of the preferences are in the currency of the books; QuickBooks has others for foreign money. */
    private static @Nullable Listed account(Sale sale, Form form) {
        if (CurrencyRule.foreign(sale).isPresent()) {
            return null;
        }
        return switch (form) {
            case SALES_RECEIPT ->
                NamedRecords.refer(sale, BooksList.ACCOUNTS, sale.preferences().depositToAccount());
            case INVOICE, CREDIT_MEMO ->
                NamedRecords.refer(sale, BooksList.ACCOUNTS, sale.preferences().receivableAccount());
            case SALES_ORDER -> null;
        };
    }

    private static @Nullable Listed taxItem(Sale sale, Taxation taxation) {
        if (BooksRules.hasNoSalesTax(sale)) {
            return null;
        }
        return taxation.item() == null
                ? NamedRecords.refer(sale, BooksList.ITEMS, sale.preferences().zeroTaxItem())
                : Listed.id(taxation.item().listId());
    }
}

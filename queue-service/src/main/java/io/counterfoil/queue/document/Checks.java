package io.counterfoil.queue.document;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.document.Check.Verdict;
import io.counterfoil.queue.plan.BooksFacts;
import io.counterfoil.queue.plan.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at before an order that can be planned is sent.
 *
 * @param sameNumber document numbers of other orders of these books with the same number in QuickBooks
 */
record Checks(Document document, Transaction transaction, BooksFacts books, List<String> sameNumber) {

    Checks {
        sameNumber = List.copyOf(sameNumber);
    }

    List<Check> all() {
        return List.of(balance(), items(), customer(), lengths(), closingDate(), stock(), duplicates(), creditLimit());
    }

    private Check balance() {
        BigDecimal lines =
                transaction.lines().stream().map(Transaction.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal made = lines.add(transaction.tax());
        return new Check(
                "BALANCE",
                made.compareTo(transaction.total()) == 0 ? Verdict.PASSED : Verdict.FAILED,
                "The lines make " + lines.toPlainString() + ", QuickBooks computes "
                        + transaction.tax().toPlainString() + " of tax: together " + made.toPlainString()
                        + ". The shop's total is " + transaction.total().toPlainString() + ".");
    }

    private Check items() {
        if (!books.known(BooksList.ITEMS)) {
            return new Check(
                    "ITEMS",
                    Verdict.UNKNOWN,
                    "The items have not been read from QuickBooks: they are looked up when it is sent. \"Sync Items and"
                            + " Accounts\" reads them.");
        }
        List<String> missing = transaction.lines().stream()
                .filter(line -> line.items().stream().noneMatch(this::isUsable))
                .map(line -> String.join(" or ", line.items()))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? new Check("ITEMS", Verdict.PASSED, "Every item is in QuickBooks and active, or is added first.")
                : new Check(
                        "ITEMS",
                        Verdict.FAILED,
                        "Not in QuickBooks, or inactive: " + String.join(", ", missing) + ". Map the SKU to an item.");
    }

    private boolean isUsable(String name) {
        return books.byName(BooksList.ITEMS, name).filter(BookRecord::active).isPresent()
                || transaction.newItems().stream().anyMatch(item -> item.name().equalsIgnoreCase(name));
    }

    private Optional<BookRecord> record() {
        return books.byName(BooksList.CUSTOMERS, transaction.customer().name());
    }

    private Check customer() {
        String name = transaction.customer().name();
        if (transaction.customer().listId() != null) {
            return new Check("CUSTOMER", Verdict.PASSED, "The customer is one that QuickBooks has.");
        }
        return record().isPresent()
                ? new Check(
                        "CUSTOMER",
                        Verdict.WARNING,
                        "QuickBooks has a customer \"" + name
                                + "\". If Counterfoil did not add it, a person is asked whether it is the same.")
                : new Check("CUSTOMER", Verdict.PASSED, "The customer \"" + name + "\" is added if it is not there.");
    }

    private Check lengths() {
        boolean shortened = transaction.memo().contains(", address shortened");
        return new Check(
                "LENGTHS",
                shortened ? Verdict.WARNING : Verdict.PASSED,
                shortened
                        ? "The address is longer than QuickBooks takes and is shortened; the memo says so."
                        : "Names, numbers and texts are within QuickBooks' limits.");
    }

    private Check closingDate() {
        Optional<BooksChanged.Settings> settings = books.settings();
        if (settings.isEmpty()) {
            return new Check("CLOSING_DATE", Verdict.UNKNOWN, "QuickBooks has not told its closing date yet.");
        }
        return new Check(
                "CLOSING_DATE",
                Verdict.PASSED,
                settings.get().closingDate() == null
                        ? "The books have no closing date."
                        : "It is dated " + transaction.txnDate() + ", after the closing date "
                                + settings.get().closingDate() + ".");
    }

    private Check stock() {
        List<String> lacking = StockEffect.demand(transaction, books).entrySet().stream()
                .filter(item -> transaction.form() != Form.CREDIT_MEMO)
                .flatMap(item -> shortage(item.getKey(), item.getValue()))
                .toList();
        if (!lacking.isEmpty()) {
            return new Check("STOCK", Verdict.WARNING, String.join(" ", lacking));
        }
        return books.known(BooksList.ITEMS)
                ? new Check("STOCK", Verdict.PASSED, "As far as QuickBooks was read, enough is on hand.")
                : new Check("STOCK", Verdict.UNKNOWN, "What is on hand has not been read from QuickBooks.");
    }

    private static Stream<String> shortage(BookRecord item, BigDecimal wanted) {
        BigDecimal onHand = StockEffect.onHand(item);
        return onHand == null || onHand.compareTo(wanted) >= 0
                ? Stream.empty()
                : Stream.of("Of " + item.name() + " " + onHand.toPlainString() + " were on hand when it was read, and "
                        + wanted.toPlainString() + " are ordered.");
    }

    private Check duplicates() {
        String number = transaction.marker().refNumber();
        if (!sameNumber.isEmpty()) {
            return new Check(
                    "DUPLICATES",
                    Verdict.WARNING,
                    "The document number " + number + " is also that of "
                            + sameNumber.stream().limit(3).collect(Collectors.joining(", "))
                            + ". QuickBooks takes it twice; a document prefix for each store keeps them apart.");
        }
        return transaction.checkFirst()
                ? new Check(
                        "DUPLICATES",
                        Verdict.PASSED,
                        "No other order has the number " + number
                                + "; QuickBooks is searched for it before it is entered.")
                : new Check(
                        "DUPLICATES",
                        Verdict.PASSED,
                        "No other order has the number " + number
                                + ". Whether a person has entered it is only looked for with \"check for duplicates\".");
    }

    private Check creditLimit() {
        if (transaction.form() != Form.INVOICE) {
            return new Check("CREDIT_LIMIT", Verdict.PASSED, "Nothing is owed by it.");
        }
        Optional<BookRecord> record = record();
        BigDecimal limit =
                record.map(customer -> amount(customer, "CreditLimit")).orElse(null);
        BigDecimal owed =
                record.map(customer -> amount(customer, "TotalBalance")).orElse(null);
        if (limit == null || owed == null) {
            return new Check("CREDIT_LIMIT", Verdict.UNKNOWN, "No credit limit of the customer is known.");
        }
        BigDecimal after = owed.add(transaction.total());
        return new Check(
                "CREDIT_LIMIT",
                after.compareTo(limit) > 0 ? Verdict.WARNING : Verdict.PASSED,
                "The customer would owe " + after.toPlainString() + "; the credit limit is " + limit.toPlainString()
                        + ".");
    }

    private static @Nullable BigDecimal amount(BookRecord record, String field) {
        String text = record.field(field);
        return text.matches("-?\\d{1,13}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
    }
}

package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fixes apply, by the reason; errors of QuickBooks by their code (quickbooks.md section 4.12). */
record Fixes(Document document) {

    private static final int MOST_PRODUCTS = 20;
    private static final Set<String> LOST_REFERENCE = Set.of("500", "3000", "3120", "3130", "3140");
    private static final Set<String> NAME_TAKEN = Set.of("3090", "3100");
    private static final Set<String> BEHIND_CLOSING_DATE = Set.of("3020", "3171");

    static List<Fix> of(Document document) {
        Fixes fixes = new Fixes(document);
        return document.standing().reasons().stream()
                .flatMap(fixes::of)
                .distinct()
                .toList();
    }

    private Stream<Fix> of(Reason reason) {
        return switch (reason.code()) {
            case "ITEM_NOT_CHOSEN", "NOT_IN_QUICKBOOKS", "REFUND_NOT_SPLIT" -> choose(reason.about());
            case "LINK_BROKEN" -> link(Objects.requireNonNullElse(reason.about(), ""));
            case "NOT_BALANCED" -> Stream.concat(choose("ROUNDING"), raise());
            case "TAX_NOT_MATCHED" ->
                Stream.of(choose("TAX"), choose("ROUNDING"), raise()).flatMap(fixes -> fixes);
            case "CLOSED_PERIOD" -> date();
            case "NO_CUSTOMER_NAME" -> Stream.concat(customer(), email());
            case Answer.REJECTED -> refused(reason);
            case Answer.WITHDRAWN -> again();
            case Deleted.REASON ->
                Stream.of(
                        FixKind.RELEASE_AGAIN.fix(null, "Enter the order in QuickBooks again."),
                        FixKind.LEAVE_OUT.fix(null, "It was deleted on purpose: leave the order out."));
            case Answer.NEEDS_PERSON ->
                Stream.of(FixKind.SAY_NOT_IN_QUICKBOOKS.fix(
                        null, "I have looked: this order is not in QuickBooks. Enter it."));
            case "CANCELLED_AFTER_POSTING" ->
                Stream.of(FixKind.RELEASE_AGAIN.fix(null, "Enter the credit memo over all of the order."));
            case "TOTAL_DIFFERS", "ENTERED_BEFORE", Change.NOT_CHANGED, Answer.NOT_CLEARED -> byHand();
            case Change.CHANGED_AFTER_POSTING -> Stream.concat(follow(), byHand());
            default -> Stream.empty();
        };
    }

    /** Only what is known of the purposes can be chosen; class, terms and accounts are the preferences'. */
    private static Stream<Fix> choose(@Nullable String purpose) {
        return purpose == null || !purpose.equals(purpose.toUpperCase(Locale.ROOT)) || purpose.indexOf(' ') >= 0
                ? Stream.empty()
                : Stream.of(FixKind.CHOOSE_ITEM.fix(purpose, "Choose the QuickBooks item for this."));
    }

    private Stream<Fix> link(String about) {
        String[] kindAndText = about.split(" ", 2);
        String text = kindAndText[kindAndText.length - 1];
        return switch (kindAndText[0]) {
            case "ITEM" -> Stream.of(product(text));
            case "CUSTOMER" -> Stream.of(customer(text));
            case "PAYMENT_METHOD" ->
                Stream.of(FixKind.LINK_PAYMENT_METHOD.fix(text, "Link the payment method, or remove its link."));
            case "SHIP_METHOD" ->
                Stream.of(FixKind.LINK_SHIP_METHOD.fix(text, "Link the shipping method, or remove its link."));
            default -> Stream.empty();
        };
    }

    private static Fix product(String sku) {
        return FixKind.MAP_SKU.fix(sku, "Say which item of QuickBooks this product is.");
    }

    private Stream<Fix> products() {
        return document.order().lines().stream()
                .map(line -> line.sku().strip())
                .filter(sku -> !sku.isEmpty())
                .distinct()
                .limit(MOST_PRODUCTS)
                .map(Fixes::product);
    }

    private Stream<Fix> customer() {
        return Stream.of(
                        document.order().buyer().email(),
                        document.order().buyer().cartCustomerId())
                .filter(text -> text != null && !text.isBlank())
                .limit(1)
                .map(text -> customer(text.strip()));
    }

    private static Fix customer(String text) {
        return FixKind.LINK_CUSTOMER.fix(text, "Say which customer of QuickBooks this is.");
    }

    private static Stream<Fix> raise() {
        return Stream.of(FixKind.RAISE_ROUNDING_CAP.fix(
                null, "Let the rounding line of this order be larger, up to 1.00. It needs a rounding item."));
    }

    private static Stream<Fix> email() {
        return Stream.of(FixKind.CORRECT_EMAIL.fix(
                null, "Enter the order under another e-mail address, for the customer who has it."));
    }

    private static Stream<Fix> date() {
        return Stream.of(FixKind.CHANGE_DATE.fix(null, "Enter it under another date, such as 2026-12-31."));
    }

    private static Stream<Fix> again() {
        return Stream.of(FixKind.RELEASE_AGAIN.fix(null, "Release it again, once the reason is put right."));
    }

    private Stream<Fix> follow() {
        return Change.canFollow(document)
                ? Stream.of(FixKind.CHANGE_IN_QUICKBOOKS.fix(
                        null, "Change what stands in QuickBooks to what the shop says now."))
                : Stream.empty();
    }

    private static Stream<Fix> byHand() {
        return Stream.of(FixKind.CORRECTED_BY_HAND.fix(
                null, "I have corrected it in QuickBooks: what stands there is right as it is."));
    }

    /** By the code that QuickBooks gave, and by its words where the code says little (S044). */
    private Stream<Fix> refused(Reason reason) {
        String code = Objects.requireNonNullElse(reason.about(), "");
        String words = reason.text().toLowerCase(Locale.ROOT);
        if (words.contains("e-mail") || words.contains("email")) {
            return Stream.of(
                            email(),
                            Stream.of(FixKind.SEND_WITHOUT_EMAIL.fix(null, "Enter it without \"To be e-mailed\".")),
                            again())
                    .flatMap(fixes -> fixes);
        }
        if (NAME_TAKEN.contains(code)) {
            return Stream.concat(customer(), again());
        }
        if (BEHIND_CLOSING_DATE.contains(code)) {
            return Stream.concat(date(), again());
        }
        boolean lost = LOST_REFERENCE.contains(code) || code.isEmpty();
        return Stream.of(lost ? products() : Stream.<Fix>empty(), lost ? customer() : Stream.<Fix>empty(), again())
                .flatMap(fixes -> fixes);
    }
}

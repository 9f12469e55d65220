package io.counterfoil.queue.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person can do about a hold. */
enum FixKind {
    /** Says which item a product is; null removes the link. Holds for all orders of the store. */
    MAP_SKU("listId"),
    /** Says which customer it is; null removes the link. Holds for all orders of the store. */
    LINK_CUSTOMER("listId"),
    LINK_PAYMENT_METHOD("listId"),
    LINK_SHIP_METHOD("listId"),
    /** Says on which item something is entered that is no product. Holds for all orders of the store. */
    CHOOSE_ITEM("listId"),
    /** Lets a rounding line be larger, of these orders only. */
    RAISE_ROUNDING_CAP("amount"),
    /** Enters these orders under another address, as those of the customer who has it. */
    CORRECT_EMAIL("email"),
    /** Leaves "To be e-mailed" off, of these orders only. */
    SEND_WITHOUT_EMAIL(null),
    /** Enters these orders under another date. */
    CHANGE_DATE("date"),
    /** After what QuickBooks refused was put right there. */
    RELEASE_AGAIN(null),
    /** A person has looked: the order is not in QuickBooks. */
    SAY_NOT_IN_QUICKBOOKS(null),
    /** It was deleted in QuickBooks on purpose: the order stays out until somebody transfers it again. */
    LEAVE_OUT(null),
    /** QuickBooks changes what was entered to what the shop says now. */
    CHANGE_IN_QUICKBOOKS(null),
    /** A person has made QuickBooks agree with the shop. */
    CORRECTED_BY_HAND(null);

    private final @Nullable String field;

    FixKind(@Nullable String field) {
        this.field = field;
    }

    /** What has to be sent with it. */
    List<String> fields() {
        return field == null ? List.of() : List.of(field);
    }

    Fix fix(@Nullable String about, String text) {
        return new Fix(this, about, fields(), text);
    }
}

package io.counterfoil.queue.plan;

/** What QuickBooks takes, in characters unless said otherwise (quickbooks.md section 4.4). */
final class Limits {

    static final int CUSTOMER_NAME = 41;
    static final int COMPANY = 41;
    static final int FIRST_OR_LAST_NAME = 25;
    static final int ADDRESS_LINE = 41;
    static final int ADDRESS_LINES = 5;
    static final int CITY = 31;
    static final int STATE = 21;
    static final int POSTAL_CODE = 13;
    static final int COUNTRY = 31;
    static final int PHONE = 21;
    static final int EMAIL = 1023;
    static final int REF_NUMBER = 11;
    static final int MEMO = 4095;
    static final int DESCRIPTION = 4095;
    static final int LIST_NAME = 31;
    static final int SHIP_METHOD = 15;
    static final int ITEM_NAME = 31;
    static final int ITEM_FULL_NAME = 159;

    /** Digits of an amount before the point, and after it. */
    static final int AMOUNT_DIGITS = 13;

    static final int AMOUNT_DECIMALS = 2;

    /** Digits of a quantity before the point, and after it. */
    static final int QUANTITY_DIGITS = 10;

    static final int QUANTITY_DECIMALS = 5;

    /** Ours: a transaction with more lines than this is no shop order. */
    static final int LINES = 10_000;

    /** Of one record on a topic, in bytes. */
    static final int RECORD_BYTES = 512 * 1024;

    private Limits() {}
}

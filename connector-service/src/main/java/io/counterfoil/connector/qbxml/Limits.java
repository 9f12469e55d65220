package io.counterfoil.connector.qbxml;

/**
 * How many characters QuickBooks' fields hold (quickbooks.md section 4.4; qbXML 13.0 schema). They count characters, not
 * bytes.
 */
final class Limits {

    static final int REQUEST_ID = 50;
    static final int MESSAGE_SET_ID = 23;
    static final int ID = 36;
    static final int EDIT_SEQUENCE = 16;

    static final int CUSTOMER_NAME = 41;
    static final int CUSTOMER_FULL_NAME = 209;
    static final int VENDOR_NAME = 41;
    static final int LIST_NAME = 31;
    static final int CURRENCY = 64;
    static final int LIST_FULL_NAME = 159;
    static final int SHIP_METHOD_NAME = 15;
    static final int SALES_TAX_CODE = 3;
    static final int SALES_REP = 5;
    static final int CUSTOMER_MESSAGE = 101;

    static final int COMPANY_NAME = 41;
    static final int SALUTATION = 15;
    static final int FIRST_NAME = 25;
    static final int MIDDLE_NAME = 5;
    static final int LAST_NAME = 25;
    static final int JOB_TITLE = 41;
    static final int PHONE = 21;
    static final int EMAIL = 1023;
    static final int CONTACT = 41;
    static final int RESALE_NUMBER = 15;
    static final int ACCOUNT_NUMBER = 99;

    static final int ADDRESS_LINES = 5;
    static final int ADDRESS_LINE = 41;
    static final int CITY = 31;
    static final int STATE = 21;
    static final int POSTAL_CODE = 13;
    static final int COUNTRY = 31;

    static final int REF_NUMBER = 11;
    static final int PAYMENT_REF_NUMBER = 20;
    static final int PO_NUMBER = 25;
    static final int CHECK_NUMBER = 25;
    static final int FOB = 13;
    static final int OTHER = 29;
    static final int LONG_TEXT = 4095;
    static final int PART_NUMBER = 31;
    static final int UNIT_OF_MEASURE = 31;
    static final int RETURNED_ELEMENT = 50;

    private Limits() {}
}

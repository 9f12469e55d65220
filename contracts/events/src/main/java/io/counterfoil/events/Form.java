package io.counterfoil.events;

/** As what an order is entered in QuickBooks. */
public enum Form {
    /** Paid at once ("cash sale"): has a payment method and the account the money goes to; neither terms nor PO number. */
    SALES_RECEIPT,
    /** To be paid: has terms, PO number and an account of what is owed; no payment method. */
    INVOICE,
    /** To be delivered and invoiced, without effect on the books: has terms and PO number; no account, never pending. */
    SALES_ORDER,
    /** Takes off what a customer owes: has what an invoice has. */
    CREDIT_MEMO
}

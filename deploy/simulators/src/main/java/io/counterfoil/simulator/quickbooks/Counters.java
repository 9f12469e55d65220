package io.counterfoil.simulator.quickbooks;

/** Hands out identifiers in QuickBooks' form: a number in hexadecimal, a dash, the second in which it was made. */
final class Counters {

    private static final long FIRST_OF_LISTS = 0x80000000L;

    private long lists;
    private long transactions;

    void reset(long newLists, long newTransactions) {
        lists = newLists;
        transactions = newTransactions;
    }

    String nextListId(long second) {
        return String.format("%08X-%d", FIRST_OF_LISTS + ++lists, second);
    }

    String nextTxnId(long second) {
        return String.format("%X-%d", ++transactions, second);
    }

    long lists() {
        return lists;
    }

    long transactions() {
        return transactions;
    }
}

package io.counterfoil.admin.console;

/** A computation of the stock that would change too much, as queue-service asks about it. */
record StockQuestion(String state, int linked, int changed, int zeroed) {

    public boolean asked() {
        return state.equals("ASKED");
    }
}

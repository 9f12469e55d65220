package io.counterfoil.admin.console;

/** Somebody by whom orders can be chosen, as queue-service counts them. */
record Buyer(String customer, String email, int orders) {

    /** What the preview finds the orders by. */
    public String key() {
        return email.isEmpty() ? customer : email;
    }

    public String shown() {
        return customer + (email.isEmpty() ? "" : " <" + email + ">") + " (" + orders + ")";
    }
}

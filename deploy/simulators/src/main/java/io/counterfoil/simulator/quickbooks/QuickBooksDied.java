package io.counterfoil.simulator.quickbooks;

/** QuickBooks has died in the middle of its work. */
final class QuickBooksDied extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

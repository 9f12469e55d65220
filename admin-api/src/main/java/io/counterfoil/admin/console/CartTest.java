package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;

/** What came of trying a cart's connection, in cart-gateway's words. */
record CartTest(boolean passed, String message) {

    static CartTest of(Store store, ConsoleClient owners) {
        return owners.read(Owner.CART_GATEWAY, store, Question.look("/cart/test", null), CartTest.class);
    }

    /** A store whose cart does not answer is not started. */
    void mustPass() {
        if (!passed) {
            throw Problem.conflict("TEST_FAILED", message);
        }
    }
}

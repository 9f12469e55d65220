package io.counterfoil.cart.records;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.events.StoreChanged;
import java.util.List;
import java.util.UUID;

/** When whose items and customers are looked through, and from where. */
public interface RecordPolls {

    /** Takes over what admin-api says of a store, unless a later version is known. */
    void learn(StoreChanged store);

    /** Another shop: everything is read from "Last update time" again. */
    void anotherShop(UUID tenantId, UUID storeId);

    List<RecordClaim> claimDue(int most);

    /** Moves the cursor and keeps the claim; false when it was lost. */
    boolean move(RecordClaim claim, Cursor cursor);

    /** Ends the claim; due again after the store's interval, or at once. */
    void end(RecordClaim claim, boolean atOnce);

    /** Ends the claim with a trouble; due again after the interval, or as late as the cart asked. */
    void fail(RecordClaim claim, Trouble trouble);
}

package io.counterfoil.queue.pull;

import io.counterfoil.events.PullPage;
import java.util.UUID;

/** Pulls on their way into the mirror. Every call joins the running transaction. */
interface Pulls {

    /**
     * Puts a page aside; one that is there already, or whose pull was applied, stays as it is. The pull is locked until the
     * transaction ends.
     *
     * @return whether every page of the pull has now come, and it waits to be applied
     */
    boolean staged(PullPage page);

    /**
     * Writes what the pull brought over what was known before.
     *
     * @param whole it read the whole list: what was last seen before it began is not there any more
     */
    void apply(UUID pullId, boolean whole);
}

package io.counterfoil.queue.pull;

import io.counterfoil.events.BooksPinned;

/** Which company file each store's Web Connector was pinned to. */
interface CompanyFiles {

    /**
     * Keeps what was pinned, unless something newer is known of the store.
     *
     * @return whether the store was pinned to another file before
     */
    boolean changed(BooksPinned event);
}

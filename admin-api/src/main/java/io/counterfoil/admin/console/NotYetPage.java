package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;

/**
 * A tab with nothing behind it.
 *
 * @param why the key of what is missing and what can be done meanwhile
 */
record NotYetPage(Head head, String why) {

    static NotYetPage of(Store store, Tab tab) {
        return new NotYetPage(Head.of(store, tab), "not_yet_" + tab.path().replace('-', '_'));
    }
}

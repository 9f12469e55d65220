package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Scope;
import io.counterfoil.admin.key.KeyBody;
import io.counterfoil.admin.rest.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * Setup &gt; API keys.
 *
 * @param accounts whose a new one may be
 * @param scopes that a new one may have
 * @param stores that a new one may be restricted to, the first of them
 * @param inAYear until when a new one lives unless somebody says otherwise
 */
record KeysPage(
        Page<KeyBody> keys,
        List<NewCart.Account> accounts,
        List<Scope> scopes,
        List<NewCart.Account> stores,
        LocalDate inAYear) {

    KeysPage {
        accounts = List.copyOf(accounts);
        scopes = List.copyOf(scopes);
        stores = List.copyOf(stores);
    }
}

package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.user.UserBody;
import java.util.List;

/**
 * Setup &gt; Users.
 *
 * @param accounts whose a new one may be
 * @param roles that a new one may have
 */
record UsersPage(Page<UserBody> users, List<NewCart.Account> accounts, List<Role> roles) {

    UsersPage {
        accounts = List.copyOf(accounts);
        roles = List.copyOf(roles);
    }

    /** What a new one is unless somebody says otherwise. */
    public Role usual() {
        return Role.MANAGER;
    }

    /** How the state of one looks. */
    public String look(UserBody user) {
        return switch (user.state()) {
            case ACTIVE -> "good";
            case INVITED -> "fair";
            case DEACTIVATED -> "";
        };
    }
}

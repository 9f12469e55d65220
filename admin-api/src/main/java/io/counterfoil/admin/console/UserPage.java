package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.user.UserBody;
import java.util.List;

/**
 * One user.
 *
 * @param roles that he may have
 */
record UserPage(UserBody user, List<Role> roles) {

    UserPage {
        roles = List.copyOf(roles);
    }

    public String etag() {
        return user.tag().text();
    }

    public boolean active() {
        return user.state() != UserBody.State.DEACTIVATED;
    }
}

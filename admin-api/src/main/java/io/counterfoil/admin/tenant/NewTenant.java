package io.counterfoil.admin.tenant;

import io.counterfoil.admin.rest.Input;
import org.jspecify.annotations.Nullable;

/** A tenant to be. */
public record NewTenant(@Nullable String name) {

    private static final int LONGEST = 100;

    public String checkedName() {
        return Input.line("name", name, LONGEST);
    }
}

package io.counterfoil.tenant;

import java.util.List;

/**
 * A table in which something of a tenant may be.
 *
 * @param name as in the database
 * @param rows the condition that its rows of the tenant meet
 * @param parents tables that its rows refer to
 */
record Table(String name, String rows, List<String> parents) {
    Table {
        parents = List.copyOf(parents);
    }
}

package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A request as it goes to QuickBooks.
 *
 * @param xml US-ASCII, one request element
 * @param warnings for people: which free text was shortened or had characters replaced. They name fields and never
 *     repeat what stood in them
 */
public record Written(String xml, List<String> warnings) {

    public Written {
        warnings = List.copyOf(warnings);
    }
}

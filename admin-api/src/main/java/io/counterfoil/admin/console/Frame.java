package io.counterfoil.admin.console;

import org.jspecify.annotations.Nullable;

/** What every page has around its own. */
interface Frame {

    String user();

    /** What every form sends back. */
    String csrf();

    /** What came of the form that led here; null when none did. */
    @Nullable
    Notice notice();
}

package io.counterfoil.admin.console;

import org.jspecify.annotations.Nullable;

/** What every page has around its own. */
interface Frame {

    String user();

    /** What every form sends back. */
    String csrf();

    /** Whether the reader may change anything. */
    boolean mayChange();

    /** Whether the reader hosts the installation. */
    boolean operates();

    /** Whether the reader sees who changed what. */
    boolean audits();

    /** Whether the reader invites users and makes keys. */
    boolean administers();

    /** What came of the form that led here; null when none did. */
    @Nullable
    Notice notice();
}

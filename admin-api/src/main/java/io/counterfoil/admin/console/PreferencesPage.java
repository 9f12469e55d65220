package io.counterfoil.admin.console;

import java.util.List;

/** The tab Preferences. */
record PreferencesPage(Head head, String etag, boolean edit, List<PreferencesForm.Filled> fields) {

    PreferencesPage {
        fields = List.copyOf(fields);
    }
}

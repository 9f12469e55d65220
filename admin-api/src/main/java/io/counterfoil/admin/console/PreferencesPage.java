package io.counterfoil.admin.console;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tab Preferences.
 *
 * @param whatIf what the values would make of the newest orders; null when nobody has asked
 */
record PreferencesPage(
        Head head,
        String etag,
        boolean edit,
        List<Asked> fields,
        @Nullable WhatIf whatIf) {

    PreferencesPage {
        fields = List.copyOf(fields);
    }

    /**
     * A field of the form.
     *
     * @param choices QuickBooks' records that may be picked; empty when it names none, or none are known
     */
    record Asked(PreferencesForm.Filled filled, List<String> choices) {

        Asked {
            choices = List.copyOf(choices);
        }

        /** Whether it names a record that cannot be picked any more. */
        public boolean another() {
            return !filled.text().isEmpty() && !choices.contains(filled.text());
        }
    }

    /** Fields that belong together. */
    record Group(PreferenceGroup group, List<Asked> fields) {

        Group {
            fields = List.copyOf(fields);
        }
    }

    static PreferencesPage shown(Head head, String etag, List<PreferencesForm.Filled> fields) {
        return new PreferencesPage(head, etag, false, asked(fields, name -> List.of()), null);
    }

    static PreferencesPage edited(
            Head head,
            String etag,
            List<PreferencesForm.Filled> fields,
            Function<String, List<String>> choices,
            @Nullable WhatIf whatIf) {
        return new PreferencesPage(head, etag, true, asked(fields, choices), whatIf);
    }

    public List<Group> groups() {
        return Arrays.stream(PreferenceGroup.values())
                .map(group -> new Group(
                        group,
                        fields.stream()
                                .filter(asked -> PreferenceGroup.of(
                                                asked.filled().field().name())
                                        == group)
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** Whether records have to be typed because QuickBooks' lists were not read yet. */
    public boolean listsMissing() {
        return fields.stream().allMatch(asked -> asked.choices().isEmpty());
    }

    private static List<Asked> asked(List<PreferencesForm.Filled> fields, Function<String, List<String>> choices) {
        return fields.stream()
                .map(filled -> new Asked(filled, choices.apply(filled.field().name())))
                .toList();
    }
}

package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.Preferences;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A form for all preferences there are: a new one needs no new form. */
final class PreferencesForm {

    private static final List<PreferenceField> FIELDS = Arrays.stream(Preferences.class.getRecordComponents())
            .flatMap(PreferenceField::of)
            .toList();

    private PreferencesForm() {}

    /** A field with what it holds now. */
    record Filled(PreferenceField field, List<String> values) {

        Filled {
            values = List.copyOf(values);
        }

        public String text() {
            return String.join("\n", values);
        }

        public boolean yes() {
            return values.contains("true");
        }

        public boolean has(String choice) {
            return values.contains(choice);
        }
    }

    static List<Filled> filled(JsonNode preferences) {
        return FIELDS.stream()
                .map(field -> new Filled(field, field.shown(preferences.at(field.place()))))
                .toList();
    }

    /** Preferences as the REST API takes them; times of the form are in this zone. */
    static ObjectNode read(Map<String, List<String>> form, ZoneId zone) {
        ObjectNode preferences = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach(field -> preferences
                .withObject(field.place().head())
                .set(
                        field.place().last().getMatchingProperty(),
                        field.read(form.getOrDefault(field.name(), List.of()), zone)));
        return preferences;
    }
}

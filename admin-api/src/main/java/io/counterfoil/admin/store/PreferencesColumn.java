package io.counterfoil.admin.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Preferences in the database as they travel, so that a new one needs no new column; those of before stand with them. */
@Converter
class PreferencesColumn implements AttributeConverter<ChosenPreferences, String> {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final TypeReference<List<Preferences>> LIST = new TypeReference<>() {};
    private static final String EARLIER = "earlier";

    @Override
    public String convertToDatabaseColumn(ChosenPreferences chosen) {
        ObjectNode json = JSON.valueToTree(chosen.current());
        json.set(EARLIER, JSON.valueToTree(chosen.earlier()));
        return json.toString();
    }

    @Override
    public ChosenPreferences convertToEntityAttribute(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new ChosenPreferences(
                    JSON.treeToValue(json, Preferences.class),
                    json.has(EARLIER) ? JSON.convertValue(json.get(EARLIER), LIST) : List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences in the database that are not ours", e);
        }
    }
}

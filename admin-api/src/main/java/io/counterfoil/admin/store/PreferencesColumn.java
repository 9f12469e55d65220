package io.counterfoil.admin.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Preferences in the database as they travel, so that a new one needs no new column. */
@Converter
class PreferencesColumn implements AttributeConverter<Preferences, String> {

    private static final ObjectMapper JSON = Wire.mapper();

    @Override
    public String convertToDatabaseColumn(Preferences preferences) {
        try {
            return JSON.writeValueAsString(preferences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences that cannot be written", e);
        }
    }

    @Override
    public Preferences convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences in the database that are not ours", e);
        }
    }
}

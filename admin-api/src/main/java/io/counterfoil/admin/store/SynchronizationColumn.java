package io.counterfoil.admin.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.Wire;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** In the database as it travels, so that a new switch needs no new column. */
@Converter
class SynchronizationColumn implements AttributeConverter<Synchronization, String> {

    private static final ObjectMapper JSON = Wire.mapper();

    @Override
    public String convertToDatabaseColumn(Synchronization synchronization) {
        try {
            return JSON.writeValueAsString(synchronization);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a synchronization that cannot be written", e);
        }
    }

    @Override
    public Synchronization convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, Synchronization.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a synchronization in the database that is not ours", e);
        }
    }
}

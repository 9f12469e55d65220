package io.counterfoil.simulator.quickbooks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.counterfoil.simulator.xml.XmlDocument;

/** A committed change of the company file, as the journal keeps it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Named.class, name = "named"),
    @JsonSubTypes.Type(value = Change.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Change.DataExtPut.class, name = "data-ext"),
    @JsonSubTypes.Type(value = Change.AnswerStored.class, name = "answer-stored"),
    @JsonSubTypes.Type(value = Change.AnswerCleared.class, name = "answer-cleared"),
    @JsonSubTypes.Type(value = Change.AnswersCleared.class, name = "answers-cleared")
})
sealed interface Change {

    void applyTo(Books books);

    record Named(String company) implements Change {
        @Override
        public void applyTo(Books books) {
            books.name(company);
        }
    }

    /** A record that is new or replaces the one with its id; {@code ret} is its XML. */
    record Put(String ret) implements Change {
        @Override
        public void applyTo(Books books) {
            books.put(Entry.of(XmlDocument.read(ret).root()));
        }
    }

    /** Data of an application about the company, private to its OwnerID. */
    record DataExtPut(String ownerId, String name, String value) implements Change {
        @Override
        public void applyTo(Books books) {
            books.put(this);
        }
    }

    /** A message set done under an id, with what was answered. */
    record AnswerStored(String id, String fingerprint, String answer) implements Change {
        @Override
        public void applyTo(Books books) {
            books.store(this);
        }
    }

    record AnswerCleared(String id) implements Change {
        @Override
        public void applyTo(Books books) {
            books.clear(id);
        }
    }

    record AnswersCleared() implements Change {
        @Override
        public void applyTo(Books books) {
            books.clearAll();
        }
    }
}

package io.counterfoil.simulator.quickbooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.counterfoil.simulator.xml.XmlDocument;
import io.counterfoil.simulator.xml.XmlWriter;

/** A committed change of the company file, as the journal keeps it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Emptied.class, name = "emptied"),
    @JsonSubTypes.Type(value = Change.Named.class, name = "named"),
    @JsonSubTypes.Type(value = Change.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Change.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = Change.DataExtPut.class, name = "data-ext"),
    @JsonSubTypes.Type(value = Change.ClearedStatusPut.class, name = "cleared-status"),
    @JsonSubTypes.Type(value = Change.AnswerStored.class, name = "answer-stored"),
    @JsonSubTypes.Type(value = Change.AnswerCleared.class, name = "answer-cleared"),
    @JsonSubTypes.Type(value = Change.AnswersCleared.class, name = "answers-cleared"),
    @JsonSubTypes.Type(value = Change.AnswersForgotten.class, name = "answers-forgotten")
})
sealed interface Change {

    void applyTo(Books books);

    /** Everything goes, before a backup comes in its place. */
    record Emptied() implements Change {
        @Override
        public void applyTo(Books books) {
            books.empty();
        }
    }

    record Named(String company) implements Change {
        @Override
        public void applyTo(Books books) {
            books.name(company);
        }
    }

    /** A record that is new or replaces the one with its id. */
    final class Put implements Change {

        private final Entry entry;

        Put(Entry entry) {
            this.entry = entry;
        }

        @JsonCreator
        static Put read(@JsonProperty("ret") String xml) {
            return new Put(Entry.of(XmlDocument.read(xml).root()));
        }

        @JsonProperty("ret")
        String written() {
            return XmlWriter.write(entry.ret());
        }

        @Override
        public void applyTo(Books books) {
            books.put(entry);
        }
    }

    /** A record that was deleted; what is left of it is what the queries for deleted ones tell. */
    record Removed(String type, String id, String created, String deleted, String name) implements Change {
        @Override
        public void applyTo(Books books) {
            books.remove(this);
        }
    }

    /** Data of an application about the company, private to its OwnerID. */
    record DataExtPut(String ownerId, String name, String value) implements Change {
        @Override
        public void applyTo(Books books) {
            books.put(this);
        }
    }

    /** Whether a transaction stands on the bank's statement. */
    record ClearedStatusPut(String txnId, String status) implements Change {
        @Override
        public void applyTo(Books books) {
            books.put(this);
        }
    }

    /** A message set done under an id of an application, with what was answered. */
    record AnswerStored(String application, String id, String fingerprint, String answer) implements Change {
        @Override
        public void applyTo(Books books) {
            books.answers().store(this);
        }
    }

    record AnswerCleared(String application, String id) implements Change {
        @Override
        public void applyTo(Books books) {
            books.answers().clear(application, id);
        }
    }

    record AnswersCleared(String application) implements Change {
        @Override
        public void applyTo(Books books) {
            books.answers().clearAll(application);
        }
    }

    record AnswersForgotten() implements Change {
        @Override
        public void applyTo(Books books) {
            books.answers().forget();
        }
    }
}

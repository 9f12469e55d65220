package io.counterfoil.connector.company;

import java.time.Instant;

/**
 * What a person must say before anything more is entered for a store.
 *
 * @param name of the company, as QuickBooks tells it
 * @param file its path on the QuickBooks machine
 */
public record CompanyQuestion(Kind kind, String name, String file, Instant since) {

    /** What is asked. */
    public enum Kind {
        /** The file carries no mark of this store's Web Connector: is it the right one? */
        IS_IT_THE_RIGHT_FILE(
                "The company file open in QuickBooks is %s (%s). It does not carry the mark of this store. Nothing was"
                        + " entered. Say on the Web Connector tab of the store that it is the right file, or open the right"
                        + " one, and run the update again."),
        /** What was entered last is not there any more: is it a copy from before? */
        IS_IT_AN_OLDER_COPY(
                "The company file %s (%s) does not have the transactions any more that were entered last. It looks like an"
                        + " older copy. Nothing more is entered. Say on the Web Connector tab of the store whether what is"
                        + " missing shall be entered again, and run the update again.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What happened and what to do. */
    public String words() {
        return kind.words.formatted(name, file);
    }
}

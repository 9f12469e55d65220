package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.MessageSetId;
import io.counterfoil.connector.login.Password;
import java.util.UUID;

/** New names, which nobody can guess. */
public interface Identifiers {

    UUID session();

    UUID pull();

    /** What the Web Connector shows with each call of a session. */
    String ticket();

    /** At most 23 characters. */
    String messageSet();

    /** From a cryptographic source of chance. */
    static Identifiers random() {
        return new Identifiers() {
            @Override
            public UUID session() {
                return UUID.randomUUID();
            }

            @Override
            public UUID pull() {
                return UUID.randomUUID();
            }

            @Override
            public String ticket() {
                return Password.ticket();
            }

            @Override
            public String messageSet() {
                return MessageSetId.random();
            }
        };
    }
}

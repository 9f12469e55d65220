package io.counterfoil.connector.login;

import io.counterfoil.events.NameUuid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store's Web Connector login, and the company file that its books are.
 *
 * @param booksId null until admin-api has told of the store; then only there is work
 * @param company null until the first session has shown which file it is
 */
public record Login(
        UUID storeId,
        UUID tenantId,
        @Nullable UUID booksId,
        String userName,
        @Nullable Company company) {

    /**
     * The pinned company file.
     *
     * @param fileId empty when the file did not carry one
     */
    public record Company(String name, String file, String fileId) {}

    /** Why a sign-in with this login's user name was refused. */
    public enum Refused {
        WRONG_PASSWORD(
                "Type the password of this store into the Web Connector again. If it is lost, make a new one here."
                        + " The user name stays the same."),
        NO_PASSWORD_YET("Make a password here and type it into the Web Connector.");

        private final String whatToDo;

        Refused(String whatToDo) {
            this.whatToDo = whatToDo;
        }

        String whatToDo() {
            return whatToDo;
        }
    }

    /** Computed from the store, in braces: a changed pair would lock the Web Connector out (QBWC1039). */
    public String ownerId() {
        return braced("owner");
    }

    public String fileId() {
        return braced("file");
    }

    private String braced(String what) {
        return "{" + NameUuid.of("web connector", what, storeId) + "}";
    }
}

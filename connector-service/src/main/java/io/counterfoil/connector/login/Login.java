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

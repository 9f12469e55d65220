package io.counterfoil.bench.driver;

import java.util.UUID;

/**
 * A store with its Web Connector login.
 *
 * @param companyFacts what the Web Connector tells of host and company with the first sendRequestXML of a session
 */
public record Store(UUID id, UUID tenantId, UUID booksId, String userName, String password, String companyFacts) {
    @Override
    public String toString() {
        return "Store[" + id + "]";
    }
}

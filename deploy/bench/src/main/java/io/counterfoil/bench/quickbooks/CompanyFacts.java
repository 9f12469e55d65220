package io.counterfoil.bench.quickbooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What a Web Connector tells of host, company and preferences with the first call of a session (quickbooks.md section
 * 2), in about the size that a real one has.
 */
public record CompanyFacts(String ownerId, String fileId) {
    private static final String TEMPLATE = template();

    public String qbxml() {
        return TEMPLATE.replace("OWNER-ID", ownerId).replace("FILE-ID", fileId);
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(CompanyFacts.class.getResourceAsStream("company-facts.xml"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .replaceAll(">\\s+<", "><")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

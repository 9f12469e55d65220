package io.counterfoil.local.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A row of {@code deploy/docs/features.md}.
 *
 * @param where a page, {@code GET /api/v1/...}, or a file
 * @param words what stands there; empty for none
 */
record Feature(String row, String where, String words) {
    private static final int CELLS = 5;

    static List<Feature> all(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.matches("\\| S\\d{3} \\|.*"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Feature(cells[1], cells[3].replace("`", ""), cells.length > CELLS ? cells[4] : ""))
                .toList();
    }

    boolean isPage() {
        return where.startsWith("/");
    }

    boolean isCall() {
        return where.contains(" /api/v1");
    }

    /** As the description of the API names it. */
    String method() {
        return where.substring(0, where.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    String address() {
        return where.substring(where.indexOf(' ') + 1);
    }
}

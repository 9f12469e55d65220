package io.counterfoil.bench;

import io.counterfoil.bench.work.ConnectorDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much room things take when all is measured.
 *
 * @param tables of each table of connector-service, the largest first: its name, its rows, its bytes with its indexes
 * @param residentKilobytes memory of connector-service's process
 */
record Sizes(List<String> tables, long residentKilobytes) {
    private static final String TABLES = """
            SELECT relname, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', relname),
                false, true, '')))[1]::text AS rows, pg_total_relation_size(oid) AS bytes
            FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY bytes DESC LIMIT 8
            """;

    static Sizes of(ConnectorDatabase database, long process) {
        return new Sizes(database.rows(TABLES), resident(process));
    }

    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        StringBuilder out = new StringBuilder("\nMemory of connector-service in the end: " + residentKilobytes / 1024
                + " MB.\n\n| table | rows | bytes a row, with its indexes |\n|---|---|---|\n");
        for (String table : tables) {
            String[] cells = table.split(" ", -1);
            long rows = Long.parseLong(cells[1]);
            out.append(Markdown.row(cells[0], rows, rows == 0 ? "" : Long.parseLong(cells[2]) / rows));
        }
        return out.toString();
    }
}

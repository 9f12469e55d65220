package io.counterfoil.queue.mapping;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mappings as a CSV file with the columns {@code kind,text,name,listId}. */
record MappingFile(List<Line> lines) {

    static final String FILE_WRONG = "FILE_WRONG";

    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> COLUMNS = List.of("kind", "text", "name", "listId");
    private static final int MOST_SHOWN = 20;

    MappingFile {
        lines = List.copyOf(lines);
    }

    /** One line as it stands there; its number counts from 1, which is the line of the column names. */
    record Line(int number, String kindWord, String text, String name, String listId) {

        MappingKind kind() {
            return Arrays.stream(MappingKind.values())
                    .filter(kind -> kind.name().equalsIgnoreCase(kindWord))
                    .findFirst()
                    .orElseThrow(() -> wrong("kind is one of " + Arrays.toString(MappingKind.values()) + "."));
        }

        private Mapping checked(Function<Line, Mapping> target) {
            if (text.isEmpty() || text.length() > NewMapping.LONGEST || text.indexOf('\0') >= 0) {
                throw wrong("text is what the shop calls it, with 1 to " + NewMapping.LONGEST + " characters.");
            }
            if (name.isEmpty() && listId.isEmpty()) {
                throw wrong("name or listId must say to what it is linked.");
            }
            return target.apply(this);
        }
    }

    static MappingFile parse(String csv) {
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            while (rows.hasNextValue()) {
                int number = rows.getCurrentLocation().getLineNr();
                lines.add(line(number, rows.nextValue()));
            }
        } catch (IOException e) {
            throw new BadQuestion("The file is not CSV; nothing was imported. " + expected(), e);
        }
        return new MappingFile(lines);
    }

    private static Line line(int number, Map<String, String> row) {
        if (!row.keySet().containsAll(COLUMNS)) {
            throw new BadQuestion("Line " + number + " has too few columns; nothing was imported. " + expected());
        }
        return new Line(number, cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3));
    }

    private static String cell(Map<String, String> row, int column) {
        return Optional.ofNullable(row.get(COLUMNS.get(column))).orElse("").strip();
    }

    private static String expected() {
        return "Its first line must be " + String.join(",", COLUMNS) + ".";
    }

    /**
     * The mappings, if every line is right.
     *
     * @param target makes the mapping of a line, or refuses it
     */
    List<Mapping> mappings(Function<Line, Mapping> target) {
        List<Mapping> mappings = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            try {
                Mapping mapping = line.checked(target);
                if (!seen.add(mapping.kind() + " " + mapping.key())) {
                    throw wrong("\"" + line.text() + "\" is linked by a line before.");
                }
                mappings.add(mapping);
            } catch (Refused e) {
                wrong.add("Line " + line.number() + ": " + e.getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.impossible(FILE_WRONG, words(wrong));
        }
        return mappings;
    }

    private static String words(List<String> wrong) {
        String more = wrong.size() > MOST_SHOWN ? " And " + (wrong.size() - MOST_SHOWN) + " more lines." : "";
        return "Nothing was imported. " + wrong.stream().limit(MOST_SHOWN).collect(Collectors.joining(" ")) + more;
    }

    private static Refused wrong(String words) {
        return Refused.impossible(FILE_WRONG, words);
    }

    static String text(List<Mapping> mappings) {
        CsvSchema schema = COLUMNS.stream()
                .reduce(CsvSchema.builder(), CsvSchema.Builder::addColumn, (one, other) -> one)
                .setUseHeader(true)
                .build();
        ObjectWriter writer = CSV.writer(schema);
        try {
            return writer.writeValueAsString(
                    mappings.stream().map(MappingFile::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(Mapping mapping) {
        return Map.of(
                "kind", mapping.kind().name(),
                "text", mapping.text(),
                "name", mapping.name(),
                "listId", mapping.listId());
    }
}

package io.counterfoil.connector.qbxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Answers of real QuickBooks, where they are at hand. */
final class Samples {

    private Samples() {}

    /** Empty where they are not. */
    static List<Path> responses() {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolveSibling("shared").resolve("quickbooks/samples/responses"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(Samples::in)
                .orElse(List.of());
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The qbXML in a file: the file itself, or what a receiveResponseXML call carries. */
    static String qbxml(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("<soap:Envelope") ? unescaped(text) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String envelope) {
        String escaped = envelope.substring(envelope.indexOf("<response>") + 10, envelope.indexOf("</response>"));
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}

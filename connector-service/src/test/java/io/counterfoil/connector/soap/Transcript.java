package io.counterfoil.connector.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.Soap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A conversation in a file. {@code C:} a call with its parameters, {@code S:} what must come back: {@code ...} stands for
 * anything, {@code {name}} for a value that is known or, the first time, learned.
 */
final class Transcript {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> known;
    private final Map<String, Runnable> givens;

    Transcript(Map<String, String> known, Map<String, Runnable> givens) {
        this.known = new HashMap<>(known);
        this.givens = givens;
    }

    void play(Path file) throws IOException {
        String answer = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("GIVEN ")) {
                givens.get(line.substring(6)).run();
            } else if (line.startsWith("C: ")) {
                answer = call(line.substring(3));
            } else if (line.startsWith("S:")) {
                expect(line, line.substring(2).trim(), answer);
            }
        }
    }

    private String call(String line) {
        String operation = line.split(" ", 2)[0];
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(line.substring(operation.length()).trim());
        while (parameter.find()) {
            parameters.add(parameter.group(1));
            parameters.add(filled(parameter.group(2)));
        }
        byte[] body = Soap.call(operation, parameters.toArray(String[]::new))
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asByteArray();
        return operation.equals("authenticate")
                ? texts(body, "string").map(s -> '"' + s + '"').collect(Collectors.joining(" "))
                : texts(body, operation + "Result").collect(Collectors.joining());
    }

    private static Stream<String> texts(byte[] xml, String element) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            NodeList found = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagNameNS("http://developer.intuit.com/", element);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(name -> Matcher.quoteReplacement(known.get(name.group(1))));
    }

    private void expect(String line, String expected, String answer) {
        List<String> learned = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(expected);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (variable.find()) {
            pattern.append(literal(expected.substring(end, variable.start())));
            String value = known.get(variable.group(1));
            pattern.append(value == null ? "(.+)" : Pattern.quote(value));
            if (value == null) {
                learned.add(variable.group(1));
            }
            end = variable.end();
        }
        pattern.append(literal(expected.substring(end)));
        Matcher match = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(answer);
        assertTrue(match.matches(), () -> "expected " + line + "\nbut was " + answer);
        for (int i = 0; i < learned.size(); i++) {
            assertEquals(null, known.put(learned.get(i), match.group(i + 1)));
        }
    }

    private static String literal(String text) {
        return text.isEmpty()
                ? ""
                : List.of(text.split("\\.\\.\\.", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
    }
}

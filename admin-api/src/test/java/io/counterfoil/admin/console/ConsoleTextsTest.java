package io.counterfoil.admin.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.events.CartType;
import io.counterfoil.events.Preferences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page is without words, and no words are without a page. */
class ConsoleTextsTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.console");
    private static final Pattern IN_TEMPLATE = Pattern.compile("t:([a-zA-Z0-9_]+)");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z0-9_]+)\"");
    /** Words that the data names. */
    private static final Pattern BY_DATA = Pattern.compile(
            "(tab|state|choice|preference|colour|short|how|outcome|operation|cart|mapping|purpose|kind|location|key|secret|group|verdict|told|role|may|user|scope|actor|difference|field)_.+");

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        Set<String> used = found("src/main/resources/templates", IN_TEMPLATE);

        used.removeAll(WORDS.keySet());

        assertEquals(Set.of(), used);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(WORDS.keySet());

        unused.removeAll(found("src/main/resources/templates", IN_TEMPLATE));
        unused.removeAll(found("src/main/java/io/counterfoil/admin/console", IN_CODE));
        unused.removeIf(key -> BY_DATA.matcher(key).matches());

        assertEquals(Set.of(), unused);
    }

    @Test
    void whatTheDataNamesHasWords() {
        Stream<String> tabs = Arrays.stream(Tab.values()).map(Tab::key);
        Stream<String> carts = Arrays.stream(CartType.values()).map(type -> "cart_" + type);
        Stream<String> preferences = Arrays.stream(Preferences.class.getRecordComponents())
                .flatMap(PreferenceField::of)
                .map(PreferenceField::label);

        Stream.of(tabs, carts, preferences).flatMap(keys -> keys).forEach(key -> {
            assertEquals(true, WORDS.containsKey(key), key);
            assertFalse(WORDS.getString(key).isBlank(), key);
        });
    }

    @Test
    void aWordThatBelongsToOthersStandsForItself() {
        assertEquals("EXPORTED", ConsoleTexts.of("state_", "EXPORTED"));
        assertEquals("Net 30", ConsoleTexts.of("choice_", "Net 30"));
    }

    private static Set<String> found(String folder, Pattern pattern) throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map((MatchResult result) -> result.group(1))
                    .forEach(found::add);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.counterfoil.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void whatThePagesLinkToIsThere() {
        List<String> broken = Home.files(".", ".md").stream()
                .flatMap(LinksTest::links)
                .filter(link -> !Files.exists(Path.of(link)))
                .toList();

        assertEquals(List.of(), broken);
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(Home.read(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize().toString());
    }
}

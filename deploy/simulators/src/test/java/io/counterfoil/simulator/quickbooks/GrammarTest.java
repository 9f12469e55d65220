package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.simulator.xml.XmlDocument;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTest {

    private static final int VARIANTS = 6;

    static Stream<String> samples() {
        return Families.all().stream()
                .flatMap(family -> IntStream.range(0, VARIANTS).mapToObj(v -> new GrammarSample(v).of(family)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatAGrammarAllowsTheSchemaAllows(String request) {
        assumeTrue(QbxmlSchema.isThere(), "the qbXML schema is not beside this project");

        assertEquals(Optional.empty(), QbxmlSchema.objection(Desk.set("onError=\"stopOnError\"", request)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsMadeOfAGrammarItTakes(String request) {
        Families.of(XmlDocument.read(request).root().name())
                .grammar()
                .check(XmlDocument.read(request).root());
    }

    @Test
    void requestsOfAWebShopAreAllKnown() {
        assertTrue(Families.all().size() > 60, Families.all().size() + " families");
    }
}

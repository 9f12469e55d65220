package io.counterfoil.queue.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.mapping.Suggestion.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FX-MUG | Enamel mug | fx-mug | 100 | Its full name is the SKU.",
                "FX-MUG | Enamel mug | Kitchen:FX-MUG | 97 | Its own name, below \"Kitchen\", is the SKU.",
                "FX-MUG | Enamel mug | FX mug | 92 | Its name differs from the SKU only in case, spaces and punctuation.",
                "FX-MUGS | Cup | Kitchen:FX-MUG | 82 | Its name is similar to the SKU.",
                "77-1 | Enamel mugs | Enamel mug | 74 | Its name or description is similar to the product's name.",
            })
    void whatIsAlikeIsSaidByWhat(String sku, String product, String item, int score, String reason) {
        Candidate candidate = like(sku, product, item, Map.of()).orElseThrow();

        assertEquals(score, candidate.score());
        assertEquals(reason, candidate.reason());
        assertEquals("L1", candidate.listId());
        assertEquals(item, candidate.name());
    }

    @Test
    void numbersOfTheManufacturerAndBarcodesAreCompared() {
        assertEquals(
                "Its manufacturer's part number is the SKU.",
                like("ab 1200", "", "Mug", Map.of("ManufacturerPartNumber", "AB-1200"))
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Its barcode is the SKU.",
                like("4006381333931", "", "Pen", Map.of("BarCodeValue", "4006381333931"))
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Its name or description is similar to the product's name.",
                like("X", "Fountain pen, blue", "P-77", Map.of("SalesDesc", "Fountain pen blue"))
                        .orElseThrow()
                        .reason());
    }

    @ParameterizedTest
    @CsvSource({"SHIRT-38, SHIRT-39", "1001, 1002", "FX-MUG, FX-BOWL", "A, B", "--, __", "-, ''", "MUG, MUG2"})
    void otherNumbersAndOtherWordsAreNotAlike(String sku, String item) {
        assertEquals(Optional.empty(), like(sku, "", item, Map.of()));
    }

    @Test
    void theBestThreeAreShown() {
        Ranking ranking = new Ranking(new WaitingProduct("FX-MUG", "Enamel mug", 7));

        List.of("Other", "FX-MUGS", "FX mug", "FX-MUG", "Kitchen:FX-MUG", "Enamel mug")
                .forEach(name -> ranking.consider(item(name, Map.of())));

        assertEquals(
                List.of("FX-MUG", "Kitchen:FX-MUG", "FX mug"),
                ranking.suggestion().candidates().stream().map(Candidate::name).toList());
        assertEquals(7, ranking.suggestion().orders());
    }

    private static Optional<Candidate> like(String sku, String product, String item, Map<String, String> fields) {
        return new Likeness(new WaitingProduct(sku, product, 1)).to(item(item, fields));
    }

    private static Likeness.Item item(String name, Map<String, String> fields) {
        return Likeness.Item.of(new BookRecord(BooksList.ITEMS, "L1", "ItemInventory", name, true, fields));
    }
}

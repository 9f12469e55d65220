package io.counterfoil.queue.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.queue.AnOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void onlyTheSkuOfALinkedProductIsReplaced() {
        Links links = new Links(List.of(link(MappingKind.ITEM, "fx-mug", "I1", "Kitchen:Mug", true)));

        assertEquals(
                strange("Kitchen:Mug").build(), links.named(strange(" FX-Mug ").build()));
        assertEquals(Map.of("kitchen:mug", "I1"), links.items());
    }

    private static AnOrder strange(String sku) {
        return AnOrder.number("1")
                .lines(
                        AnOrder.line(sku, "a\u0000]]>b", "1.2500", "59.970"),
                        AnOrder.line("", "no SKU", "1", "1E+999999999"))
                .refunds(AnOrder.charge("r", "0.00"))
                .defects("line 3 has no price");
    }

    @Test
    void aPurposeThatIsLinkedGoesBeforeThePreferenceAndABrokenOneHasNone() {
        Links links = new Links(List.of(
                link(MappingKind.PURPOSE, "shipping", "I2", "Freight", true),
                link(MappingKind.PURPOSE, "FEE", "I3", "Old fee", false)));

        Preferences chosen = links.chosen(
                Preferences.of(ExportMode.AUTOMATIC, "W", "Web Item", "Web Shipping", "Web Fee", null, "Tax"));

        assertEquals("Freight", chosen.shippingItem());
        assertNull(chosen.feeItem());
        assertEquals("Web Item", chosen.defaultItem());
        assertEquals("Tax", chosen.taxItem());
        assertEquals("W", chosen.documentPrefix());
    }

    @Test
    void aNameThatAnOrderCannotSayIsNotUsed() {
        assertEquals(
                Optional.empty(),
                link(MappingKind.ITEM, "A", "I1", "two  spaces", true).usableName());
        assertEquals(
                Optional.of("two  spaces"),
                link(MappingKind.CUSTOMER, "A", "C1", "two  spaces", true).usableName());
    }

    @Test
    void theAddressGoesBeforeTheShopsNumberOfACustomer() {
        Links links = new Links(List.of(
                link(MappingKind.CUSTOMER, "17", "C1", "By number", true),
                link(MappingKind.CUSTOMER, "ann@example.com", "C2", "By address", true)));

        assertEquals(Optional.of("C2"), links.record(MappingKind.CUSTOMER, List.of("Ann@Example.com", "17")));
        assertEquals(Optional.of("C1"), links.record(MappingKind.CUSTOMER, List.of("bob@example.com", "17")));
    }

    private static Link link(MappingKind kind, String text, String listId, @Nullable String name, boolean active) {
        return new Link(new Mapping(kind, text, listId, "then"), name, active);
    }
}

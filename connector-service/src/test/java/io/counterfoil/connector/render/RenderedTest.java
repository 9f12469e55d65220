package io.counterfoil.connector.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenderedTest {

    private static final UUID TASK = new UUID(0, 0);
    private static final Work.PostalAddress NOWHERE = new Work.PostalAddress(List.of(), "", "", "", "");

    @Test
    void whatIsNotKnownYetIsMarkedAndTheRestIsAsItWouldBeSent() {
        Rendered rendered = Rendered.of(invoice("W1", "Mug 🙂"));

        assertTrue(
                rendered.qbxml()
                        .startsWith("<InvoiceAddRq requestID=\"00000000-0000-0000-0000-000000000000\"><InvoiceAdd>"
                                + "<CustomerRef><ListID>0-0</ListID></CustomerRef><TxnDate>2026-11-21</TxnDate>"
                                + "<RefNumber>W1</RefNumber>"),
                rendered.qbxml());
        assertTrue(
                rendered.qbxml().contains("<InvoiceLineAdd><ItemRef><ListID>80000002-1</ListID></ItemRef>"),
                rendered.qbxml());
        assertTrue(rendered.qbxml().contains("<Amount>1.00</Amount>"), rendered.qbxml());
        assertEquals("", rendered.refused());
        assertEquals(1, rendered.warnings().size());
    }

    @Test
    void whatWouldNeverBeSentSaysWhy() {
        Rendered rendered = Rendered.of(invoice("longer than eleven", "Mug"));

        assertEquals("", rendered.qbxml());
        assertTrue(rendered.refused().contains("11"), rendered.refused());
    }

    private static Work invoice(String refNumber, String description) {
        return new Work.AddTransaction(
                Form.INVOICE,
                Work.Ref.firstOf(TASK),
                LocalDate.of(2026, 11, 21),
                refNumber,
                "[k]",
                "k",
                TASK,
                NOWHERE,
                NOWHERE,
                Work.Header.NONE,
                false,
                List.of(new Work.Line(Work.Ref.known("80000002-1"), description, null, BigDecimal.ONE, "Non", null)),
                BigDecimal.ONE);
    }
}

package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.errand.ListPull;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Work;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was deleted in the simulated QuickBooks, asked for by the writer that is used for sending. */
class DeletedRecordsTest {

    private final CompanyFile file = CompanyFile.inMemory(Clock.systemUTC(), 7, List.of("FX-MUG"));
    private int asked;

    @Test
    void aDeletedTransactionIsToldByItsIdAndNumber() {
        String customer = text(
                ask("<CustomerAddRq requestID=\"1\"><CustomerAdd><Name>Ada Quist</Name></CustomerAdd></CustomerAddRq>"),
                "ListID");
        String entered = ask("<InvoiceAddRq requestID=\"1\"><InvoiceAdd><CustomerRef><ListID>" + customer
                + "</ListID></CustomerRef><RefNumber>W1</RefNumber><InvoiceLineAdd><ItemRef><FullName>FX-MUG</FullName></ItemRef>"
                + "<Quantity>1</Quantity></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>");
        String txnId = text(entered, "TxnID");
        assertEquals(List.of(), deleted(BooksList.DELETED_TRANSACTIONS, null));

        ask("<TxnDelRq requestID=\"1\"><TxnDelType>Invoice</TxnDelType><TxnID>" + txnId + "</TxnID></TxnDelRq>");

        Reply.Entry told = deleted(BooksList.DELETED_TRANSACTIONS, null).get(0);
        assertEquals("TxnDeletedRet", told.element());
        assertEquals(txnId, told.id());
        assertEquals("Invoice", told.field("TxnDelType"));
        assertEquals("W1", told.field("RefNumber"));
        assertTrue(told.field("TimeDeleted").length() >= 16, told.field("TimeDeleted"));
        assertEquals(1, deleted(BooksList.DELETED_TRANSACTIONS, Instant.now()).size(), "a day's overlap");
        assertEquals(
                List.of(), deleted(BooksList.DELETED_TRANSACTIONS, Instant.now().plus(Duration.ofDays(3))));
    }

    @Test
    void aDeletedRecordIsToldByItsListId() {
        String customer = text(
                ask("<CustomerAddRq requestID=\"1\"><CustomerAdd><Name>Ada Quist</Name></CustomerAdd></CustomerAddRq>"),
                "ListID");

        ask("<ListDelRq requestID=\"1\"><ListDelType>Customer</ListDelType><ListID>" + customer
                + "</ListID></ListDelRq>");

        Reply.Entry told = deleted(BooksList.DELETED_RECORDS, null).get(0);
        assertEquals("ListDeletedRet", told.element());
        assertEquals(customer, told.id());
        assertEquals("Ada Quist", told.field("FullName"));
    }

    private List<Reply.Entry> deleted(BooksList list, @Nullable Instant since) {
        ListPull pull = new ListPull("1", new Work.Pull(list, since));
        assertEquals(false, pull.iterates());
        Reply reply = AnswerReader.read(ask(pull.at(Page.ALL).xml()))
                .orElseThrow()
                .to("1")
                .orElseThrow();
        assertTrue(reply.answered(), reply.statusMessage());
        return reply.records();
    }

    private String ask(String requests) {
        return file.process(MessageSet.of("D" + ++asked, List.of(requests)), "").response();
    }

    private static String text(String answer, String element) {
        Matcher found = Pattern.compile("<" + element + ">([^<]+)</").matcher(answer);
        assertTrue(found.find(), answer);
        return found.group(1);
    }
}

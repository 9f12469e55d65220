package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.xml.Node;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(folder);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void customerComesBackAsItWasGiven() {
        Node ret = desk.ask(
                        "<CustomerAddRq><CustomerAdd><Name>Ada</Name><CompanyName>Ada &amp; Co</CompanyName>"
                                + "<BillAddress><Addr1>1 Way</Addr1><City>Albany</City></BillAddress><Email>a@example.com</Email>"
                                + "<ExternalGUID>{11111111-2222-3333-4444-555555555555}</ExternalGUID></CustomerAdd></CustomerAddRq>")
                .children()
                .get(0);

        assertTrue(ret.text("ListID").orElse("").matches("8[0-9A-F]{7}-\\d+"));
        assertEquals("Ada & Co", ret.text("CompanyName").orElse(""));
        assertEquals("Albany", ret.text("BillAddress", "City").orElse(""));
        assertEquals(
                "{11111111-2222-3333-4444-555555555555}",
                ret.text("ExternalGUID").orElse(""));
    }

    @Test
    void termsOfAllKindsAreAskedForAtOnce() {
        Node reply = desk.ask("<TermsQueryRq><ActiveStatus>All</ActiveStatus></TermsQueryRq>");

        assertEquals("StandardTermsRet", reply.children().get(0).name());
        assertEquals("Net 30", reply.children().get(0).text("Name").orElse(""));
    }

    @Test
    void nameIsUniqueAmongAllKindsOfNames() {
        assertEquals("0", status(Desk.customer("Ada")));

        assertEquals("3100", status(Desk.customer("ADA")));
        assertEquals("3100", status(Desk.customer("state tax board")));
        assertEquals("3090", status(Desk.customer("Ada:Job")));
        assertEquals(1, desk.file().customers().size());
    }

    @Test
    void jobHasTheNameOfItsCustomerBeforeItsOwn() {
        desk.ask(Desk.customer("Ada"));
        String job = "<CustomerAddRq><CustomerAdd><Name>Roof</Name><ParentRef><FullName>Ada</FullName></ParentRef>"
                + "</CustomerAdd></CustomerAddRq>";

        Node ret = desk.ask(job).children().get(0);

        assertEquals("Ada:Roof", ret.text("FullName").orElse(""));
        assertEquals("1", ret.text("Sublevel").orElse(""));
        assertEquals("3100", status(job));
        assertEquals("0", status(Desk.customer("Roof")));
    }

    @Test
    void queryByNameToleratesMissingOnesWithAWarning() {
        desk.ask(Desk.customer("Ada"));

        Node some = desk.ask(byNames("Ada", "Bob"));
        Node none = desk.ask(byNames("Bob"));

        assertEquals("500", Desk.status(some));
        assertEquals(1, some.children().size());
        assertEquals("500", Desk.status(none));
        assertEquals("Warn", none.attribute("statusSeverity").orElse(""));
    }

    @Test
    void queryByAnUnknownIdIsAnError() {
        assertEquals("3120", status("<CustomerQueryRq><ListID>8000001B-1405768916</ListID></CustomerQueryRq>"));
    }

    @Test
    void filterWithoutMatchIsNoError() {
        Node none = desk.ask("<CustomerQueryRq><NameFilter><MatchCriterion>StartsWith</MatchCriterion><Name>Z</Name>"
                + "</NameFilter></CustomerQueryRq>");

        assertEquals("1", Desk.status(none));
        assertEquals("Info", none.attribute("statusSeverity").orElse(""));
    }

    @Test
    void inactiveOnesAreFoundByNameAndOnRequest() {
        desk.ask(Desk.customer("Ada").replace("</Name>", "</Name><IsActive>false</IsActive>"));

        assertEquals("1", status("<CustomerQueryRq/>"));
        assertEquals("0", status("<CustomerQueryRq><ActiveStatus>All</ActiveStatus></CustomerQueryRq>"));
        assertEquals("0", status(byNames("Ada")));
        assertEquals(
                "3140",
                status(Desk.receiptOf(
                        "<CustomerRef><FullName>Ada</FullName></CustomerRef>" + Desk.line("Web Item", ""))));
    }

    @Test
    void itemsComeAsTheKindTheyAre() {
        Node found = desk.ask("<ItemQueryRq><FullName>Web Item</FullName><FullName>Web Tax</FullName>"
                + "<FullName>fx-mug</FullName><FullName>FX-NAIL</FullName></ItemQueryRq>");

        assertEquals("0", Desk.status(found));
        assertEquals(
                List.of("ItemServiceRet", "ItemOtherChargeRet", "ItemInventoryRet", "ItemNonInventoryRet"),
                found.children().stream().map(Node::name).toList());
    }

    @Test
    void allItemsFitTheSchema() {
        assertEquals(
                desk.file().items().size(),
                desk.ask("<ItemQueryRq/>").children().size());
    }

    @Test
    void iterationGivesEachOnceAndDiesWithTheSession() {
        List.of("A", "B", "C").forEach(name -> desk.ask(Desk.customer(name)));

        Node first = desk.ask(page("iterator=\"Start\""));
        String id = first.attribute("iteratorID").orElse("");
        Node second = desk.ask(page("iterator=\"Continue\" iteratorID=\"" + id + "\""));

        assertEquals("1", first.attribute("iteratorRemainingCount").orElse(""));
        assertEquals(2, first.children().size());
        assertEquals("0", second.attribute("iteratorRemainingCount").orElse(""));
        assertEquals("C", second.children().get(0).text("Name").orElse(""));
        desk.newSession();
        assertEquals("3391", status(page("iterator=\"Continue\" iteratorID=\"" + id + "\"")));
    }

    @Test
    void iterationMustBeContinuedWithTheSameFilters() {
        List.of("A", "B", "C").forEach(name -> desk.ask(Desk.customer(name)));
        String id = desk.ask(page("iterator=\"Start\"")).attribute("iteratorID").orElse("");

        String other = page("iterator=\"Continue\" iteratorID=\"" + id + "\"").replace(">2<", ">3<");

        assertEquals("3391", status(other));
    }

    @Test
    void countCanBeAskedForAlone() {
        List.of("A", "B", "C").forEach(name -> desk.ask(Desk.customer(name)));

        Node counted = desk.ask("<CustomerQueryRq metaData=\"MetaDataOnly\"/>");

        assertEquals("3", counted.attribute("retCount").orElse(""));
        assertEquals(0, counted.children().size());
    }

    @Test
    void everythingIsThereAfterReopening() throws IOException {
        desk.ask(Desk.customer("Ada"));
        desk.ask(Desk.receipt("A1"));
        List<Receipt> receipts = desk.file().receipts();
        int items = desk.file().items().size();

        reopen();

        assertEquals(receipts, desk.file().receipts());
        assertEquals(items, desk.file().items().size());
        assertEquals("3100", status(Desk.customer("Ada")));
        desk.ask(Desk.receipt("A2"));
        assertEquals(
                2,
                desk.file().receipts().stream().map(Receipt::txnId).distinct().count());
    }

    @Test
    void lineThatDeathLeftUnfinishedIsForgotten() throws IOException {
        desk.ask(Desk.receipt("A1"));
        Files.writeString(folder.resolve("company.journal"), "{\"at\":\"2026-", StandardOpenOption.APPEND);

        reopen();

        assertEquals(1, desk.file().receipts().size());
        desk.ask(Desk.receipt("A2"));
        reopen();
        assertEquals(2, desk.file().receipts().size());
    }

    @Test
    void fileIsOpenInOneProcessOnly() throws IOException, InterruptedException {
        assertThrows(OverlappingFileLockException.class, () -> Desk.at(folder).close());
        assertEquals(3, OpenElsewhere.exitCode(folder));

        desk.close();

        assertEquals(0, OpenElsewhere.exitCode(folder));
    }

    @Test
    void companyTellsTheDataOfTheAskingApplicationOnly() {
        desk.file().putDataExt("{57F3B9B1-86F1-4fcc-B1EE-566DE1813D20}", "FileID", "{X}");

        Node ours =
                desk.ask("<CompanyQueryRq><OwnerID>{57f3b9b1-86f1-4fcc-b1ee-566de1813d20}</OwnerID></CompanyQueryRq>");
        Node others = desk.ask("<CompanyQueryRq/>");

        assertEquals(
                "{X}", ours.children().get(0).text("DataExtRet", "DataExtValue").orElse(""));
        assertTrue(others.children().get(0).child("DataExtRet").isEmpty());
    }

    private void reopen() throws IOException {
        desk.close();
        desk = Desk.at(folder);
    }

    private String status(String request) {
        return Desk.status(desk.ask(request));
    }

    private static String byNames(String... names) {
        return "<CustomerQueryRq><FullName>" + String.join("</FullName><FullName>", names)
                + "</FullName></CustomerQueryRq>";
    }

    private static String page(String attributes) {
        return "<CustomerQueryRq " + attributes + "><MaxReturned>2</MaxReturned></CustomerQueryRq>";
    }
}

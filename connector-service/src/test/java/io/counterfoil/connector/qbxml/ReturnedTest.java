package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ReturnedTest {

    @Test
    void anItemThatIsCountedTellsItsStock() {
        ItemRet item = ItemRet.from(record("""
                <ItemInventoryRet><ListID>8-1</ListID><TimeModified>2014-11-10T22:22:56-03:00</TimeModified>
                <EditSequence>14</EditSequence><Name>Mug</Name><FullName>China:Mug</FullName><IsActive>false</IsActive>
                <SalesTaxCodeRef><ListID>8-9</ListID><FullName>Tax</FullName></SalesTaxCodeRef>
                <SalesDesc>A mug</SalesDesc><SalesPrice>55.00</SalesPrice>
                <IncomeAccountRef><ListID>8-2</ListID><FullName>Sales</FullName></IncomeAccountRef>
                <PurchaseCost>4.00</PurchaseCost><QuantityOnHand>-7.5</QuantityOnHand>
                <QuantityOnSalesOrder>x</QuantityOnSalesOrder></ItemInventoryRet>"""));

        assertEquals("ItemInventory", item.kind());
        assertEquals(new Version("8-1", "14"), item.version());
        assertEquals("China:Mug", item.fullName());
        assertFalse(item.active());
        assertEquals(new BigDecimal("55.00"), item.price());
        assertEquals(new ItemRet.Stock(new BigDecimal("-7.5"), null, null), item.stock());
        assertEquals(new Referred("8-2", "Sales"), item.accounts().income());
        assertEquals(new Referred("8-9", "Tax"), item.salesTaxCode());
    }

    @Test
    void anItemThatIsNotCountedTellsItsPriceWhereverItStands() {
        ItemRet charge = ItemRet.from(record("""
                <ItemOtherChargeRet><ListID>8-1</ListID><Name>Shipping</Name><SalesOrPurchase><Desc>By courier</Desc>
                <Price>6.00</Price><AccountRef><ListID>8-2</ListID></AccountRef></SalesOrPurchase></ItemOtherChargeRet>
                """));
        ItemRet service = ItemRet.from(record("""
                <ItemServiceRet><ListID>8-1</ListID><Name>Repair</Name><SalesAndPurchase><SalesPrice>9</SalesPrice>
                <PurchaseCost>5</PurchaseCost></SalesAndPurchase></ItemServiceRet>"""));
        ItemRet group = ItemRet.from(record("<ItemGroupRet><ListID>8-1</ListID><Name>Set</Name></ItemGroupRet>"));

        assertEquals("By courier", charge.description());
        assertEquals(new BigDecimal("6.00"), charge.price());
        assertEquals(new Referred("8-2", ""), charge.accounts().income());
        assertNull(charge.stock());
        assertEquals(new BigDecimal("5"), service.cost());
        assertTrue(group.active());
        assertEquals("Set", group.fullName());
        assertNull(group.price());
    }

    @Test
    void aTransactionTellsItsSumsAndItsLinesWithThoseOfGroups() {
        TransactionRet invoice = TransactionRet.from(record("""
                <InvoiceRet><TxnID>4C-1</TxnID><EditSequence>7</EditSequence><TxnNumber>26</TxnNumber>
                <CustomerRef><ListID>8-1</ListID><FullName>Zo&#235;</FullName></CustomerRef>
                <TxnDate>2014-02-03</TxnDate><RefNumber>W1</RefNumber><Subtotal>200.00</Subtotal>
                <SalesTaxTotal>16.50</SalesTaxTotal><Memo>Order 1 [k]</Memo><ExternalGUID>{G}</ExternalGUID>
                <LinkedTxn><TxnID>other</TxnID></LinkedTxn>
                <InvoiceLineRet><TxnLineID>4E-1</TxnLineID><ItemRef><ListID>8-3</ListID></ItemRef>
                <Quantity>2</Quantity><Rate>100.00</Rate><Amount>200.00</Amount></InvoiceLineRet>
                <InvoiceLineGroupRet><TxnLineID>4E-2</TxnLineID><ItemGroupRef><ListID>8-4</ListID></ItemGroupRef>
                <TotalAmount>0.00</TotalAmount>
                <InvoiceLineRet><TxnLineID>4E-3</TxnLineID></InvoiceLineRet></InvoiceLineGroupRet></InvoiceRet>"""));

        assertEquals("Invoice", invoice.kind());
        assertEquals(new Version("4C-1", "7"), invoice.version());
        assertEquals(LocalDate.of(2014, 2, 3), invoice.txnDate());
        assertEquals(new Referred("8-1", "Zoë"), invoice.customer());
        assertEquals(new BigDecimal("216.50"), invoice.totals().total());
        assertEquals(
                List.of("4E-1", "4E-2", "4E-3"),
                invoice.lines().stream().map(TransactionRet.Line::txnLineId).toList());
        assertEquals(new BigDecimal("100.00"), invoice.lines().get(0).rate());
        assertEquals(new Referred("8-4", ""), invoice.lines().get(1).item());
    }

    @Test
    void aCustomerAndTheSmallListsAreRead() {
        CustomerRet customer = CustomerRet.from(record("""
                <CustomerRet><ListID>8-1</ListID><EditSequence>7</EditSequence><Name>Job</Name>
                <FullName>Zo&#235;:Job</FullName><IsActive>true</IsActive><BillAddress><Addr1>1</Addr1><Addr3>3</Addr3>
                <City>Albany</City></BillAddress><Email>zoe@example.com</Email><Balance>-5.00</Balance></CustomerRet>
                """));
        SimpleRet method =
                SimpleRet.from(record("<PaymentMethodRet><ListID>8-2</ListID><Name>Visa</Name></PaymentMethodRet>"));
        AccountRet account = AccountRet.from(record("""
                <AccountRet><ListID>8-3</ListID><Name>Sales</Name><FullName>Income:Sales</FullName>
                <AccountType>Income</AccountType></AccountRet>"""));

        assertEquals("Zoë:Job", customer.fullName());
        assertEquals(new Address(List.of("1", "3"), "Albany", "", "", ""), customer.billAddress());
        assertEquals(new BigDecimal("-5.00"), customer.balance());
        assertEquals(new SimpleRet("PaymentMethod", new Version("8-2", ""), "", "Visa", "Visa", true), method);
        assertEquals("Income", account.type());
    }

    @Test
    void whatWasDeletedIsRead() {
        Deleted item = Deleted.from(record("""
                <ListDeletedRet><ListDelType>ItemInventory</ListDelType><ListID>8-1</ListID>
                <TimeDeleted>2014-11-10T22:22:56-03:00</TimeDeleted><FullName>Mug</FullName></ListDeletedRet>"""));
        Deleted invoice = Deleted.from(record("""
                <TxnDeletedRet><TxnDelType>Invoice</TxnDelType><TxnID>4C-1</TxnID><RefNumber>W1</RefNumber>
                </TxnDeletedRet>"""));

        assertEquals(new Deleted("ItemInventory", "8-1", "Mug", "2014-11-10T22:22:56-03:00"), item);
        assertEquals(new Deleted("Invoice", "4C-1", "W1", ""), invoice);
    }

    @Test
    void recordsOfRealQuickBooksAreRead() {
        List<Path> samples = Samples.responses();
        Assumptions.assumeFalse(samples.isEmpty(), "skipped: no ../shared/quickbooks/samples to read");
        List<Reply.Entry> records = samples.stream()
                .flatMap(sample -> AnswerReader.read(Samples.qbxml(sample)).orElseThrow().replies().stream())
                .flatMap(reply -> reply.records().stream())
                .toList();

        List<ItemRet> items = of(records, "ItemInventoryRet").map(ItemRet::from).toList();
        List<TransactionRet> orders =
                of(records, "SalesOrderRet").map(TransactionRet::from).toList();

        assertTrue(items.size() > 10);
        assertTrue(items.stream().allMatch(item -> item.stock() != null && item.price() != null));
        assertEquals(new BigDecimal("200.00"), orders.get(0).totals().total());
        assertEquals("4E-1415942229", orders.get(0).lines().get(0).txnLineId());
    }

    private static Stream<Reply.Entry> of(List<Reply.Entry> records, String element) {
        return records.stream().filter(record -> record.element().equals(element));
    }

    private static Reply.Entry record(String xml) {
        return AnswerReader.read(
                        "<QBXML><QBXMLMsgsRs><A requestID=\"1\" statusCode=\"0\">" + xml + "</A></QBXMLMsgsRs></QBXML>")
                .flatMap(answer -> answer.to("1"))
                .flatMap(Reply::added)
                .orElseThrow();
    }
}

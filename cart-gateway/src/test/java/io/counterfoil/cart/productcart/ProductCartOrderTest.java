package io.counterfoil.cart.productcart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps that are known of ProductCart's order document. */
class ProductCartOrderTest {

    private static final Instant READ_AT = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void balancesAnOrderWithEverythingInIt() {
        Order order = read("""
                <Total>96.20</Total><TotalTax>6.20</TotalTax>
                <ShippingDetails><Method>UPS</Method><Fees>10.00</Fees><Handling>2.00</Handling></ShippingDetails>
                <PaymentDetails><Method>COD</Method><Fees>3.00</Fees></PaymentDetails>
                <TaxDetails><Name>State</Name><Amount>5.00</Amount><Name>City</Name><Amount>1.20</Amount></TaxDetails>
                <DiscountDetails><DiscountDetail><Name>Spring</Name><Amount>5.00</Amount></DiscountDetail></DiscountDetails>
                <GiftCertificateUsed>20.00</GiftCertificateUsed><CategoryDiscount>1.00</CategoryDiscount>
                <ShoppingCart><ProductsOrdered><Product><ProductID>1</ProductID><SKU>A</SKU><Name>A</Name>
                  <UnitPrice>35.00</UnitPrice><Quantity>3</Quantity><QuantityDiscount>3.00</QuantityDiscount>
                  <ItemDiscount>4.00</ItemDiscount><GiftWrapping><ID>1</ID><Name>Red</Name><Price>3.00</Price></GiftWrapping>
                  <Total>101.00</Total></Product></ProductsOrdered></ShoppingCart>
                """);

        assertEquals(List.of(), order.defects());
        assertEquals(new BigDecimal("105.00"), order.lines().get(0).amount(), "not the product's own Total");
        assertEquals(new BigDecimal("13.00"), CartReader.sum(order.discounts()));
        assertEquals(
                List.of(new Charge("gift-certificate", "Gift certificate", new BigDecimal("20.00"))),
                order.giftCertificates());
        assertEquals(new BigDecimal("2.00"), CartReader.sum(order.handlings()));
        assertEquals(
                List.of(
                        new Charge("State", "State", new BigDecimal("5.00")),
                        new Charge("City", "City", new BigDecimal("1.20"))),
                order.taxes());
    }

    @Test
    void joinsADiscountWhoseNameHasACommaAgain() {
        Order order = read("""
                <Total>95.00</Total><TotalTax>0</TotalTax>
                <DiscountDetails><DiscountDetail><Name>Buy two</Name><Amount>0</Amount></DiscountDetail>
                  <DiscountDetail><Name> get one</Name><Amount>5.00</Amount></DiscountDetail></DiscountDetails>
                """ + product("100.00", "1"));

        assertEquals(List.of(new Charge("discount", "Buy two, get one", new BigDecimal("5.00"))), order.discounts());
    }

    /** The gateway writes -1 as 1. */
    @Test
    void tellsWhenAFeeOfMinusOneReadsAsOne() {
        Order order = read("""
                <Total>99.00</Total><TotalTax>0</TotalTax>
                <ShippingDetails><Method>Pick-up</Method><Fees>0</Fees><Handling>1</Handling></ShippingDetails>
                """ + product("100.00", "1"));

        assertEquals(1, order.defects().size());
        assertTrue(order.defects().get(0).contains("by -2.00"), order.defects().get(0));
    }

    @Test
    void tellsThatPricesIncludeVat() {
        Order order =
                read("<Total>120.00</Total><TotalTax>0</TotalTax><TotalVAT>20.00</TotalVAT>" + product("120.00", "1"));

        assertTrue(
                order.defects().get(0).contains("include VAT (20.00)"),
                order.defects().toString());
    }

    @Test
    void statesReturnCreditsAndLeavesTheTotal() {
        Order order = read(
                "<Total>100.00</Total><TotalTax>0</TotalTax><RMACredit>25.00</RMACredit>" + product("100.00", "1"));

        assertEquals(List.of(new Charge("rma", "Return credit", new BigDecimal("25.00"))), order.refunds());
        assertEquals(new BigDecimal("100.00"), order.total());
    }

    @Test
    void decodesTextsOnceMore() {
        Order order = read("""
                <Total>0</Total><TotalTax>0</TotalTax>
                <BillingAddress><Company>Caf&amp;#233; &amp;amp; &amp;lt;Bar&amp;gt;</Company></BillingAddress>
                """);

        assertEquals("Café & <Bar>", order.billing().company());
    }

    @Test
    void takesTheDayAsItStandsAndNoOrderOfItForTooOld() {
        Order order = read("<Total>0</Total><TotalTax>0</TotalTax>");

        assertEquals(LocalDate.of(2026, 11, 20), order.orderDate());
        assertEquals(Instant.parse("2026-11-20T23:59:59Z"), order.createdAt());
        assertEquals(READ_AT, order.modifiedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, DRAFT",
        "2, 0, UNPAID",
        "2, 1, UNPAID",
        "2, 2, OPEN",
        "2, 3, FAILED",
        "2, 8, CANCELLED",
        "3, 2, OPEN",
        "3, 6, REFUNDED",
        "4, 2, COMPLETED",
        "5, 2, CANCELLED",
        "6, 6, REFUNDED",
        "7, 2, OPEN",
        "8, 2, OPEN",
        "9, 2, COMPLETED",
        "10, 2, COMPLETED",
        "12, 2, COMPLETED",
        "99, 2, OTHER"
    })
    void knowsWhatTheTwoStatusesMean(String fulfilment, String payment, OrderStatus status) {
        assertEquals(status, ProductCartOrder.status(fulfilment, payment));
    }

    private static String product(String price, String quantity) {
        return "<ShoppingCart><ProductsOrdered><Product><ProductID>1</ProductID><SKU>A</SKU><Name>A</Name><UnitPrice>"
                + price + "</UnitPrice><Quantity>" + quantity
                + "</Quantity></Product></ProductsOrdered></ShoppingCart>";
    }

    private static Order read(String inside) {
        String document = "<GetOrderDetailsResponse><OrderID>7</OrderID><Date>2026-11-20</Date>" + inside
                + "</GetOrderDetailsResponse>";
        Order order = CartXml.read(document)
                .fold(xml -> new ProductCartOrder(xml, new Partner("sync", 0), READ_AT).read(), trouble -> {
                    throw new AssertionError(trouble.reason());
                });
        CartReader.assertBalancedOrTold(order);
        return order;
    }
}

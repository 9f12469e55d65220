package io.counterfoil.cart.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of orders that Shopify's schema has. */
class ShopifyOrderTest {

    @Test
    void takesTheTaxOutOfPricesThatIncludeIt() {
        Order order = read("""
                "taxesIncluded": true, "totalPriceSet": {"shopMoney": {"amount": "119.00"}},
                "totalTaxSet": {"shopMoney": {"amount": "19.00"}},
                "lineItems": {"nodes": [{"id": "gid://shopify/LineItem/1", "sku": "A", "name": "A", "quantity": 1,
                  "originalTotalSet": {"shopMoney": {"amount": "119.00"}},
                  "discountAllocations": [{"allocatedAmountSet": {"shopMoney": {"amount": "11.90"}}}],
                  "taxLines": [{"priceSet": {"shopMoney": {"amount": "17.10"}}}]}]},
                "shippingLines": {"nodes": [{"code": "std", "title": "Standard",
                  "discountedPriceSet": {"shopMoney": {"amount": "11.90"}},
                  "taxLines": [{"priceSet": {"shopMoney": {"amount": "1.90"}}}]}]}
                """);

        assertEquals(new BigDecimal("101.90"), order.lines().get(0).amount());
        assertEquals(List.of(new Charge("discount", "Discount", new BigDecimal("11.90"))), order.discounts());
        assertEquals(List.of(new Charge("std", "Standard", new BigDecimal("10.00"))), order.shippings());
        assertEquals(List.of(), order.defects());
        assertEquals(List.of(), order.fees());
    }

    @Test
    void addsTipsAndDutiesAndLeavesRemovedShippingOut() {
        Order order = read("""
                "taxesIncluded": false, "totalPriceSet": {"shopMoney": {"amount": "18.50"}},
                "totalTaxSet": {"shopMoney": {"amount": "0.0"}},
                "totalTipReceivedSet": {"shopMoney": {"amount": "3.5"}},
                "lineItems": {"nodes": [{"id": "gid://shopify/LineItem/1", "sku": "A", "name": "A", "quantity": 1,
                  "originalTotalSet": {"shopMoney": {"amount": "10.0"}},
                  "duties": [{"id": "d", "price": {"shopMoney": {"amount": "5.0"}}}]}]},
                "shippingLines": {"nodes": [{"code": "std", "title": "Standard", "isRemoved": true,
                  "discountedPriceSet": {"shopMoney": {"amount": "11.90"}}}]}
                """);

        assertEquals(
                List.of(
                        new Charge("tip", "Tip", new BigDecimal("3.50")),
                        new Charge("duties", "Duties", new BigDecimal("5.00"))),
                order.fees());
        assertEquals(List.of(), order.shippings());
        assertEquals(List.of(), order.defects());
    }

    @Test
    void takesTheTaxOutOfWhatWentBackWherePricesIncludeIt() {
        Charge refund = read("""
                "taxesIncluded": true, "totalPriceSet": {"shopMoney": {"amount": "0"}},
                "totalTaxSet": {"shopMoney": {"amount": "0"}}, "refunds": [{"id": "gid://shopify/Refund/5", "note": "torn",
                  "totalRefundedSet": {"shopMoney": {"amount": "130.90"}},
                  "refundLineItems": {"nodes": [{"quantity": 2, "subtotalSet": {"shopMoney": {"amount": "119.00"}},
                    "totalTaxSet": {"shopMoney": {"amount": "19.00"}},
                    "lineItem": {"id": "gid://shopify/LineItem/1", "sku": "A", "name": "Mug"}}]},
                  "refundShippingLines": {"nodes": [{"subtotalAmountSet": {"shopMoney": {"amount": "11.90"}},
                    "taxAmountSet": {"shopMoney": {"amount": "1.90"}},
                    "shippingLine": {"code": "std", "title": "Standard"}}]}}]
                """).refunds().get(0);

        Order.Returned returned = Objects.requireNonNull(refund.returned());
        assertEquals(
                List.of(new Line("1", "A", "Mug", new BigDecimal("2"), new BigDecimal("100.00"))), returned.lines());
        assertEquals(List.of(new Charge("std", "Standard", new BigDecimal("10.00"))), returned.shippings());
        assertEquals(new BigDecimal("20.90"), returned.tax());
        assertEquals(new BigDecimal("130.90"), refund.amount());
    }

    @Test
    void takesTheDayOfTheShop() {
        assertEquals(
                LocalDate.of(2026, 11, 21),
                read("\"totalPriceSet\": {\"shopMoney\": {\"amount\": \"0\"}},"
                                + " \"totalTaxSet\": {\"shopMoney\": {\"amount\": \"0\"}}")
                        .orderDate());
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, UNFULFILLED, OPEN", "PAID, FULFILLED, COMPLETED", "PARTIALLY_REFUNDED, FULFILLED, COMPLETED",
        "PENDING, UNFULFILLED, UNPAID", "AUTHORIZED, UNFULFILLED, UNPAID", "REFUNDED, FULFILLED, REFUNDED",
        "VOIDED, UNFULFILLED, CANCELLED", "NEW_ONE, UNFULFILLED, OTHER"
    })
    void knowsTheStatus(String paid, String fulfilled, OrderStatus status) {
        assertEquals(status, ShopifyOrder.status(paid, fulfilled));
    }

    private static Order read(String fields) {
        String json = """
                {"id": "gid://shopify/Order/7", "legacyResourceId": "7", "name": "#1007", "currencyCode": "USD",
                 "createdAt": "2026-11-22T03:30:00Z", "updatedAt": "2026-11-22T03:30:00Z", %s}
                """.formatted(fields);
        Fields order = CartJson.read(json).fold(Fields::new, trouble -> {
            throw new AssertionError(trouble.reason());
        });
        Order read = new ShopifyOrder(new ShopifyDocument(order, ZoneId.of("America/New_York"))).read();
        CartReader.assertBalancedOrTold(read);
        return read;
    }
}

package io.counterfoil.cart.magento;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of orders that Magento's description and issues tell of. */
class MagentoOrderTest {

    @Test
    void takesADiscountWithoutTheTaxThatIsInIt() {
        Order order = read("""
                "base_grand_total": 107.1000, "base_tax_amount": 17.1000, "base_shipping_amount": 0,
                "base_discount_amount": -11.9000, "base_discount_tax_compensation_amount": 1.9000,
                "coupon_code": "TEN", "items": [
                  {"item_id": 1, "product_type": "simple", "sku": "A", "name": "A", "qty_ordered": 1,
                   "base_row_total": 100.0000, "discount_amount": 11.9}]
                """);

        assertEquals(List.of(new Charge("discount", "TEN", new BigDecimal("10.00"))), order.discounts());
        assertEquals(List.of(), order.defects());
    }

    @Test
    void takesTheConfigurableRowAndNotTheVariationsEmptyOne() {
        Order order = read("""
                "base_grand_total": 20, "base_tax_amount": 0, "items": [
                  {"item_id": 1, "product_type": "configurable", "sku": "TEE-RED-M", "name": "Tee", "qty_ordered": 2,
                   "base_row_total": 20},
                  {"item_id": 2, "parent_item_id": 1, "product_type": "simple", "sku": "TEE-RED-M", "name": "Tee-Red",
                   "qty_ordered": 2, "base_row_total": 0}]
                """);

        assertEquals(
                List.of(new Line("1", "TEE-RED-M", "Tee", new BigDecimal("2"), new BigDecimal("20.00"))),
                order.lines());
    }

    @Test
    void takesThePartsOfABundleThatIsPricedByThem() {
        Order order = read("""
                "base_grand_total": 35, "base_tax_amount": 0, "items": [
                  {"item_id": 1, "product_type": "bundle", "sku": "KIT", "name": "Kit", "qty_ordered": 1,
                   "base_row_total": 35},
                  {"item_id": 2, "parent_item_id": 1, "product_type": "simple", "sku": "P1", "name": "Part 1",
                   "qty_ordered": 1, "base_row_total": 15},
                  {"item_id": 3, "parent_item_id": 1, "product_type": "simple", "sku": "P2", "name": "Part 2",
                   "qty_ordered": 2, "base_row_total": 20}]
                """);

        assertEquals(List.of("P1", "P2"), order.lines().stream().map(Line::sku).toList());
        assertEquals(List.of(), order.defects());
    }

    @Test
    void takesABundleOfAFixedPriceAsOne() {
        Order order = read("""
                "base_grand_total": 35, "base_tax_amount": 0, "items": [
                  {"item_id": 1, "product_type": "bundle", "sku": "KIT", "name": "Kit", "qty_ordered": 1,
                   "base_row_total": 35},
                  {"item_id": 2, "parent_item_id": 1, "product_type": "simple", "sku": "P1", "name": "Part 1",
                   "qty_ordered": 1, "base_row_total": 0}]
                """);

        assertEquals(List.of("KIT"), order.lines().stream().map(Line::sku).toList());
    }

    @Test
    void takesGiftCardsPointsAndWrappingAsPartsOfTheirOwnAndCreditAsAFee() {
        Order order = read("""
                "base_grand_total": 78.00, "base_tax_amount": 0, "base_shipping_amount": 5.00, "items": [
                  {"item_id": 1, "product_type": "simple", "sku": "A", "name": "A", "qty_ordered": 1,
                   "base_row_total": 100, "base_weee_tax_applied_row_amnt": 1.5}],
                "extension_attributes": {"base_gift_cards_amount": 20, "base_customer_balance_amount": 10,
                  "base_reward_currency_amount": 1, "gw_base_price": 2, "gw_items_base_price": "0.5000"}
                """);

        assertEquals(
                List.of("1.50", "-10.00"),
                order.fees().stream().map(fee -> fee.amount().toPlainString()).toList());
        assertEquals(new BigDecimal("2.50"), CartReader.sum(order.wrappings()));
        assertEquals(new BigDecimal("20.00"), CartReader.sum(order.giftCertificates()));
        assertEquals(new BigDecimal("1.00"), CartReader.sum(order.rewardPoints()));
        assertEquals(List.of(), order.defects());
    }

    @Test
    void makesTheShopsRoundingVisible() {
        Order order = read("""
                "base_grand_total": 10.02, "base_tax_amount": 0, "items": [
                  {"item_id": 1, "product_type": "simple", "sku": "A", "name": "A", "qty_ordered": 3,
                   "base_row_total": 10.0000}]
                """);

        assertEquals(List.of(new Charge("rounding", "Rounding", new BigDecimal("0.02"))), order.fees());
    }

    @Test
    void tellsWhenAPartIsUnknown() {
        Order order = read("""
                "base_grand_total": 13.00, "base_tax_amount": 0, "custom_fee": 3, "items": [
                  {"item_id": 1, "product_type": "simple", "sku": "A", "name": "A", "qty_ordered": 3,
                   "base_row_total": 10.0000}]
                """);

        assertEquals(1, order.defects().size());
        assertTrue(
                order.defects().get(0).contains("miss its total of 13.00 by 3.00"),
                order.defects().get(0));
    }

    @Test
    void saysWhatACreditMemoWasForAfterItsDiscounts() {
        Order.Charge refund = read("""
                "base_grand_total": 143.00, "base_tax_amount": 0, "base_shipping_amount": 3, "items": [
                  {"item_id": 1, "product_type": "configurable", "sku": "TEE-M", "name": "Tee", "qty_ordered": 4,
                   "base_row_total": 140.0000},
                  {"item_id": 2, "parent_item_id": 1, "product_type": "simple", "sku": "TEE-M", "name": "Tee-M",
                   "qty_ordered": 4, "base_row_total": 0}]
                """, """
                {"entity_id": 3, "increment_id": "000000003", "order_id": 7, "base_grand_total": 55.80,
                 "base_tax_amount": 8.75, "base_shipping_amount": 3.00, "base_discount_amount": -13.90,
                 "base_shipping_discount_tax_compensation_amnt": 0, "base_adjustment_positive": 1.00,
                 "base_adjustment_negative": 15.00, "items": [
                  {"order_item_id": 1, "sku": "TEE-M", "name": "Tee", "qty": 2, "base_row_total": 70.00,
                   "base_discount_amount": 11.90, "base_discount_tax_compensation_amount": 1.95},
                  {"order_item_id": 2, "sku": "TEE-M", "name": "Tee-M", "qty": 2, "base_row_total": 0},
                  {"order_item_id": 9, "sku": "CAP", "name": "Cap", "qty": 0, "base_row_total": 0}]}
                """).refunds().get(0);

        Order.Returned returned = Objects.requireNonNull(refund.returned());
        assertEquals(
                List.of(new Line("1", "TEE-M", "Tee", new BigDecimal("2"), new BigDecimal("60.05"))), returned.lines());
        assertEquals(List.of(new Charge("shipping", "Shipping", new BigDecimal("1.00"))), returned.shippings());
        assertEquals(List.of(new Charge("adjustment", "Adjustment", new BigDecimal("-14.00"))), returned.fees());
        assertEquals(new BigDecimal("8.75"), returned.tax());
        assertEquals(new BigDecimal("55.80"), refund.amount());
    }

    @ParameterizedTest
    @CsvSource({
        "new, UNPAID",
        "pending_payment, UNPAID",
        "payment_review, UNPAID",
        "processing, OPEN",
        "complete, COMPLETED",
        "closed, REFUNDED",
        "canceled, CANCELLED",
        "holded, OTHER",
        "picked, OTHER"
    })
    void knowsTheState(String state, OrderStatus status) {
        assertEquals(status, MagentoOrder.status(state));
    }

    private static Order read(String fields, String... memos) {
        String json = """
                {"entity_id": 7, "increment_id": "000000007", "state": "processing", "base_currency_code": "USD",
                 "created_at": "2026-11-22 03:30:00", "updated_at": "2026-11-22 03:30:00", %s}
                """.formatted(fields);
        List<Fields> credits = Stream.of(memos).map(MagentoOrderTest::json).toList();
        Order read = new MagentoOrder(new MagentoDocument(json(json), credits, ZoneOffset.UTC)).read();
        CartReader.assertBalancedOrTold(read);
        return read;
    }

    private static Fields json(String text) {
        return CartJson.read(text).fold(Fields::new, trouble -> {
            throw new AssertionError(trouble.reason());
        });
    }
}

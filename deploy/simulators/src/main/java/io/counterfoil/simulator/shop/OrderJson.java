package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;

/** Writes a generated order as WooCommerce 11.0.1 shows one: money as strings, a line's price as a number. */
final class OrderJson {

    private static final int RATE_ID = 1;
    private static final int IDS_PER_ORDER = 100;

    private final Draft draft;
    private final URI home;
    private long nextLineId;

    OrderJson(Draft draft, URI home) {
        this.draft = draft;
        this.home = home;
        this.nextLineId = draft.id() * IDS_PER_ORDER;
    }

    ObjectNode write() {
        ObjectNode order = head();
        totals(order);
        people(order);
        payment(order);
        order.set("line_items", lines());
        order.set("tax_lines", taxLines());
        order.set("shipping_lines", shippingLines());
        order.set("fee_lines", feeLines());
        order.set("coupon_lines", couponLines());
        order.set("refunds", ShopJson.array());
        order.put("currency_symbol", "$");
        links(order);
        return order;
    }

    private ObjectNode head() {
        return ShopJson.object()
                .put("id", draft.id())
                .put("parent_id", 0)
                .put("number", Long.toString(draft.id()))
                .put("status", "processing")
                .put("currency", "USD")
                .put("version", "11.0.1")
                .put("prices_include_tax", false);
    }

    private void totals(ObjectNode order) {
        money(order, "discount_total", draft.discount());
        money(order, "discount_tax", draft.discountTax());
        money(order, "shipping_total", draft.shipping());
        money(order, "shipping_tax", draft.shippingTax());
        money(order, "cart_tax", draft.cartTax());
        money(order, "total", draft.total());
        money(order, "total_tax", draft.totalTax());
    }

    private void people(ObjectNode order) {
        order.put("customer_id", draft.buyer().id());
        order.put("order_key", "wc_order_" + Long.toString(draft.id(), 36));
        order.set("billing", address().put("email", draft.buyer().email()).put("phone", "+1 518 555 0100"));
        order.set("shipping", address().put("phone", ""));
        order.put("customer_note", "");
    }

    private ObjectNode address() {
        return ShopJson.object()
                .put("first_name", draft.buyer().firstName())
                .put("last_name", draft.buyer().lastName())
                .put("company", draft.buyer().company())
                .put("address_1", "12 Harbour Way")
                .put("address_2", "")
                .put("city", draft.buyer().city())
                .put("state", "NY")
                .put("postcode", "12207")
                .put("country", "US");
    }

    private static void payment(ObjectNode order) {
        order.put("payment_method", "bacs");
        order.put("payment_method_title", "Direct bank transfer");
        order.put("transaction_id", "");
        order.put("created_via", "checkout");
        order.put("date_paid", "");
        order.set("meta_data", ShopJson.array());
    }

    private ArrayNode lines() {
        ArrayNode lines = ShopJson.array();
        draft.lines().forEach(line -> lines.add(line(line)));
        return lines;
    }

    private ObjectNode line(DraftLine line) {
        ObjectNode json = ShopJson.object()
                .put("id", nextLineId++)
                .put("name", line.product().name())
                .put("product_id", line.product().id())
                .put("variation_id", 0)
                .put("quantity", line.quantity())
                .put("tax_class", "");
        money(json, "subtotal", line.subtotal());
        money(json, "subtotal_tax", line.subtotalTax());
        money(json, "total", line.total());
        money(json, "total_tax", line.totalTax());
        json.set("taxes", taxes(line.totalTax(), line.subtotalTax().toPlainString()));
        json.set("meta_data", ShopJson.array());
        BigDecimal price = line.total().divide(BigDecimal.valueOf(line.quantity()), 15, RoundingMode.HALF_UP);
        return json.put("sku", line.product().sku()).put("price", price.stripTrailingZeros());
    }

    private ArrayNode taxLines() {
        ArrayNode lines = ShopJson.array();
        if (draft.taxPercent().signum() != 0) {
            ObjectNode line = ShopJson.object()
                    .put("id", nextLineId++)
                    .put("rate_code", "US-NY-NY SALES TAX-1")
                    .put("rate_id", RATE_ID)
                    .put("label", "NY Sales Tax")
                    .put("compound", false);
            money(line, "tax_total", draft.cartTax());
            money(line, "shipping_tax_total", draft.shippingTax());
            lines.add(line.put("rate_percent", draft.taxPercent()).set("meta_data", ShopJson.array()));
        }
        return lines;
    }

    private ArrayNode shippingLines() {
        ObjectNode line = ShopJson.object()
                .put("id", nextLineId++)
                .put("method_title", draft.shipping().signum() == 0 ? "Free shipping" : "Flat rate")
                .put("method_id", draft.shipping().signum() == 0 ? "free_shipping" : "flat_rate")
                .put("instance_id", "1");
        money(line, "total", draft.shipping());
        money(line, "total_tax", draft.shippingTax());
        line.set("taxes", taxes(draft.shippingTax(), ""));
        line.set("meta_data", ShopJson.array());
        return ShopJson.array().add(line);
    }

    private ArrayNode feeLines() {
        ArrayNode lines = ShopJson.array();
        if (draft.fee().signum() != 0) {
            ObjectNode line = ShopJson.object()
                    .put("id", nextLineId++)
                    .put("name", "Gift wrap")
                    .put("tax_class", "")
                    .put("tax_status", "taxable")
                    .put("amount", "");
            money(line, "total", draft.fee());
            money(line, "total_tax", draft.feeTax());
            line.set("taxes", taxes(draft.feeTax(), ""));
            lines.add(line.set("meta_data", ShopJson.array()));
        }
        return lines;
    }

    private ArrayNode couponLines() {
        ArrayNode lines = ShopJson.array();
        if (draft.discountPercent().signum() != 0) {
            ObjectNode line = ShopJson.object().put("id", nextLineId++).put("code", "ten-off");
            money(line, "discount", draft.discount());
            money(line, "discount_tax", draft.discountTax());
            line.put("discount_type", "percent").put("nominal_amount", draft.discountPercent());
            lines.add(line.set("meta_data", ShopJson.array()));
        }
        return lines;
    }

    private ArrayNode taxes(BigDecimal total, String subtotal) {
        ArrayNode taxes = ShopJson.array();
        if (draft.taxPercent().signum() != 0) {
            taxes.add(ShopJson.object()
                    .put("id", RATE_ID)
                    .put("total", total.toPlainString())
                    .put("subtotal", subtotal));
        }
        return taxes;
    }

    private void links(ObjectNode order) {
        ObjectNode self = ShopJson.object().put("href", home + "/wp-json/wc/v3/orders/" + draft.id());
        order.set("_links", ShopJson.object().set("self", ShopJson.array().add(self)));
    }

    private static void money(ObjectNode json, String field, BigDecimal amount) {
        json.put(field, amount.toPlainString());
    }
}

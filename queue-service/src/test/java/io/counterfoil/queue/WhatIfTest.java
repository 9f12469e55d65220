package io.counterfoil.queue;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfTest extends ServiceTest {

    private TestShop shop;

    @BeforeEach
    void twoOrders() {
        shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2").shippings().total("59.64"));
        soon().until(() -> shop.order("2").getString("state") != null);
    }

    @Test
    void theSamePreferencesChangeNothing() {
        tried(preferences())
                .statusCode(200)
                .body("tried", equalTo(2))
                .body("items", empty())
                .body("enteredBefore", equalTo("129.23"))
                .body("enteredAfter", equalTo("129.23"));
    }

    @Test
    void anotherFormIsAnotherFormForEveryOrder() {
        tried(preferences().put("orderType", "INVOICE"))
                .body("items.number.sort()", equalTo(List.of("1", "2")))
                .body("items[0].differences.what", hasItem("form"))
                .body("items[0].differences.find { it.what == 'form' }.before", equalTo("SALES_RECEIPT"))
                .body("items[0].differences.find { it.what == 'form' }.after", equalTo("INVOICE"))
                .body("enteredAfter", equalTo("129.23"));
        assertEquals("PENDING", shop.order("1").getString("state"));
    }

    @Test
    void withoutAnItemForShippingAnOrderWithShippingWouldBeHeld() {
        tried(preferences().putNull("shippingItem"))
                .body("items.number", equalTo(List.of("1")))
                .body("items[0].before", equalTo("WOULD_BE_ENTERED"))
                .body("items[0].after", equalTo("WOULD_BE_HELD"))
                .body("items[0].reasons[0].code", equalTo("ITEM_NOT_CHOSEN"))
                .body("enteredBefore", equalTo("129.23"))
                .body("enteredAfter", equalTo("59.64"));
    }

    @Test
    void aLinkIsTriedAndNotKept() {
        new TestBooks(topics, shop)
                .reads(
                        BooksList.ITEMS,
                        TestBooks.item("I7", "Mug"),
                        TestBooks.item("I1", "Web Item"),
                        TestBooks.item("I2", "Web Shipping"),
                        TestBooks.item("I3", "Web Fee"),
                        TestBooks.item("I4", "Web Discount"),
                        TestBooks.item("I5", "Web Tax"));

        triedLinks("I7")
                .statusCode(200)
                .body("tried", equalTo(2))
                .body("items.number.sort()", equalTo(List.of("1", "2")))
                .body("items[0].differences.what", hasItem("lines[0].item.listId"))
                .body("items[0].differences.find { it.what == 'lines[0].item.listId' }.after", equalTo("I7"))
                .body("enteredAfter", equalTo("129.23"));
        triedLinks("I-404").statusCode(422);

        TestShop.as(shop.tenantId).get(shop.path("/mappings")).then().body("items", empty());
        tried(preferences()).body("items", empty());
    }

    private ValidatableResponse triedLinks(String listId) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"items\": [{\"kind\": \"ITEM\", \"text\": \"fx-mug\", \"listId\": \"" + listId + "\"}]}")
                .post(shop.path("/orders/what-if/mappings?last=10"))
                .then();
    }

    @Test
    void whatIsNoPreferencesIsToldSo() {
        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("[1]")
                .post(shop.path("/orders/what-if"))
                .then()
                .statusCode(400);
    }

    private static ObjectNode preferences() {
        return Wire.mapper().valueToTree(TestShop.chosen(ExportMode.ON_DEMAND));
    }

    private ValidatableResponse tried(ObjectNode preferences) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(preferences.toString())
                .post(shop.path("/orders/what-if?last=10"))
                .then();
    }
}

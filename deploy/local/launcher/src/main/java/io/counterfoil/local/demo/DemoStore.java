package io.counterfoil.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A store that exports every order at once.
 *
 * @param password of its Web Connector; shown once by the API and only kept here
 * @param qwc the text of the file that the Web Connector is given
 */
public record DemoStore(String id, String password, String qwc) {
    private static final String EVERY_ORDER = "2020-01-01T00:00:00Z";

    private static final int POLL_SECONDS = 5;

    /** Creates the store of that name, or takes the one that is there; gives it a new password. */
    public static DemoStore setUp(AdminClient admin, String name, ShopAccess shop) {
        String id = named(admin, name);
        String store = "/stores/" + id;
        admin.put(store + "/cart", cart(shop));
        admin.replace(store + "/preferences", preferences());
        admin.replace(store + "/auto-sync", Map.of("lastOrderFrom", EVERY_ORDER, "everySeconds", POLL_SECONDS));
        admin.post(store + "/auto-sync/start", Map.of());
        String password = admin.post(store + "/web-connector/password", Map.of())
                .path("password")
                .asText();
        return new DemoStore(id, password, admin.text(store + "/web-connector/qwc"));
    }

    private static String named(AdminClient admin, String name) {
        return StreamSupport.stream(admin.get("/stores").path("items").spliterator(), false)
                .filter(store -> store.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> created(admin, name))
                .path("id")
                .asText();
    }

    private static JsonNode created(AdminClient admin, String name) {
        return admin.post("/stores", Map.of("name", name, "cartType", "WOOCOMMERCE"));
    }

    private static Map<String, String> cart(ShopAccess shop) {
        return Map.of(
                "url", shop.url().toString(),
                "consumerKey", shop.consumerKey(),
                "consumerSecret", shop.consumerSecret());
    }

    /** The item names of a fresh simulated company file. */
    private static Map<String, String> preferences() {
        return Map.of(
                "exportMode", "AUTOMATIC",
                "documentPrefix", "",
                "defaultItem", "Web Item",
                "shippingItem", "Web Shipping",
                "feeItem", "Web Fee",
                "discountItem", "Web Discount",
                "taxItem", "Web Tax");
    }

    @Override
    public String toString() {
        return "DemoStore[" + id + "]";
    }
}

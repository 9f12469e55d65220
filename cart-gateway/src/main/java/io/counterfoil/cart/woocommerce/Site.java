package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.document.HtmlText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a WordPress site says of itself.
 *
 * @param home its own idea of its address, without a slash at its end
 * @param form how its API is addressed
 * @param hasWooCommerce whether version 3 of WooCommerce's API is there
 */
record Site(String name, String home, Form form, boolean hasWooCommerce) {

    /** Two ways to name a route; the second is for sites with "plain" permalinks. */
    enum Form {
        PATH {
            @Override
            String address(String base, String route) {
                return base + "/wp-json" + route;
            }

            @Override
            Map<String, String> query(String route, Map<String, String> query) {
                return query;
            }
        },
        PARAMETER {
            @Override
            String address(String base, String route) {
                return base;
            }

            @Override
            Map<String, String> query(String route, Map<String, String> query) {
                Map<String, String> all = new HashMap<>(query);
                all.put("rest_route", route);
                return all;
            }
        };

        /** The address a call is signed for; without the slash that a bare host is called with. */
        abstract String address(String base, String route);

        abstract Map<String, String> query(String route, Map<String, String> query);
    }

    static Site of(JsonNode root, Form form) {
        boolean woo = StreamSupport.stream(root.path("namespaces").spliterator(), false)
                .anyMatch(namespace -> namespace.asText().equals("wc/v3"));
        String home = root.path("home").asText().replaceAll("/+$", "");
        return new Site(HtmlText.decode(root.path("name").asText()), home, form, woo);
    }

    /** WooCommerce rebuilds the address from WordPress' home option, with the scheme of the call it received. */
    String signedBase(String route) {
        return form.address(home.replaceFirst("^https:", "http:"), route);
    }
}

package io.counterfoil.local.demo;

import java.net.URI;

/** Where a WooCommerce shop is, and the key pair that opens its REST API. */
public record ShopAccess(URI url, String consumerKey, String consumerSecret) {
    @Override
    public String toString() {
        return "ShopAccess[" + url + "]";
    }
}

package io.counterfoil.admin.cart;

/**
 * How to reach a WooCommerce shop; for the description of the API.
 *
 * @param url the shop's address
 * @param consumerKey of a REST API key with read permission
 * @param consumerSecret its secret, never shown again
 */
record WooCommerceCredentials(String url, String consumerKey, String consumerSecret) {

    @Override
    public String toString() {
        return "credentials of " + url;
    }
}

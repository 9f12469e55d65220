package io.counterfoil.events;

/** The shop software of a store. */
public enum CartType {
    WOOCOMMERCE,
    PRESTASHOP,
    MAGENTO,
    PRODUCTCART,
    SHOPIFY,
    BIGCOMMERCE
}

package io.counterfoil.events;

/** The shop software of a store. */
public enum CartType {
    WOOCOMMERCE,
    PRESTASHOP,
    MAGENTO,
    PRODUCTCART,
    SHOPIFY,
    BIGCOMMERCE,
    /** Any cart with a module that speaks the Cart Connect protocol. */
    CART_CONNECT
}

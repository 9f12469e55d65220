<?php
/**
 * A whole Cart Connect module for a shop whose orders are in a file: a place to begin one's own, and to try a call.
 *
 *   CART_CONNECT_PASSWORD=correct-horse-battery CART_CONNECT_ORDERS=orders.json php -S 127.0.0.1:8099 -t deploy/modules/reference
 */
require __DIR__ . '/protocol.php';

$file = getenv('CART_CONNECT_ORDERS') ?: __DIR__ . '/orders.json';

/** All orders, each as the protocol writes it. */
$orders = function () use ($file) {
    return json_decode((string) file_get_contents($file), true) ?: [];
};

CartConnectProtocol::serve(
    getenv('CART_CONNECT_PASSWORD'),
    sys_get_temp_dir() . '/cartconnect-' . md5($file),
    [
        'hello' => function () {
            return ['cart' => 'Reference', 'name' => 'Harbour & Co', 'timeZone' => 'UTC', 'currency' => 'USD'];
        },
        'orders' => function (array $query) use ($orders) {
            $place = function (array $order) {
                return [strtotime($order['modified']), (int) $order['id']];
            };
            $from = [CartConnectProtocol::since($query), CartConnectProtocol::after($query)];
            $found = array_filter($orders(), function (array $order) use ($place, $from) {
                return $place($order) > $from;
            });
            usort($found, function (array $one, array $other) use ($place) {
                return $place($one) <=> $place($other);
            });
            return ['orders' => array_slice($found, 0, CartConnectProtocol::limit($query))];
        },
        'present' => function (array $query, array $body) use ($orders) {
            $all = array_map('intval', array_column($orders(), 'id'));
            $there = array_values(array_intersect(CartConnectProtocol::ids($body), $all));
            return ['ids' => array_map('strval', $there)];
        },
    ]
);

<?php
/**
 * A whole Cart Connect module for a shop whose records are in files: a place to begin one's own, and to try a call.
 *
 *   CART_CONNECT_PASSWORD=correct-horse-battery php -S 127.0.0.1:8099 -t deploy/modules/reference
 *
 * CART_CONNECT_DATA names the directory with orders.json, items.json and customers.json.
 */
require __DIR__ . '/protocol.php';
require __DIR__ . '/files.php';

$data = getenv('CART_CONNECT_DATA') ?: __DIR__;
$orders = new CartConnectFile($data . '/orders.json', 'orders');
$items = new CartConnectFile($data . '/items.json', 'items');
$customers = new CartConnectFile($data . '/customers.json', 'customers');
$newItem = ['sku' => '', 'name' => '', 'description' => '', 'price' => '0', 'quantity' => null, 'active' => true];
$newCustomer = [
    'firstName' => '', 'lastName' => '', 'company' => '', 'email' => '', 'phone' => '', 'billing' => [], 'shipping' => [],
];

CartConnectProtocol::serve(
    getenv('CART_CONNECT_PASSWORD'),
    sys_get_temp_dir() . '/cartconnect-' . md5($data),
    [
        'hello' => function () {
            return ['cart' => 'Reference', 'name' => 'Harbour & Co', 'timeZone' => 'UTC', 'currency' => 'USD'];
        },
        'orders' => [$orders, 'changed'],
        'listOrders' => function (array $query) use ($orders) {
            return $orders->listed($query, true);
        },
        'findOrders' => function (array $query, array $body) use ($orders) {
            return $orders->found(['id' => CartConnectProtocol::texts($body, 'ids')]);
        },
        'present' => function (array $query, array $body) use ($orders) {
            $all = array_map('intval', array_column($orders->all(), 'id'));
            $there = array_values(array_intersect(CartConnectProtocol::ids($body), $all));
            return ['ids' => array_map('strval', $there)];
        },
        'items' => [$items, 'changed'],
        'listItems' => [$items, 'listed'],
        'findItems' => function (array $query, array $body) use ($items) {
            return $items->found([
                'id' => CartConnectProtocol::itemIds($body), 'sku' => CartConnectProtocol::texts($body, 'skus'),
            ]);
        },
        'writeItem' => function (array $query, array $body) use ($items, $newItem) {
            return ['item' => $items->write(CartConnectProtocol::record($body, 'item'), $newItem)];
        },
        'setStock' => function (array $query, array $body) use ($items, $newItem) {
            $stock = [];
            foreach (array_slice(CartConnectProtocol::record($body, 'stock'), 0, 100) as $one) {
                foreach ($items->found(['id' => CartConnectProtocol::itemIds(['ids' => [$one['id']]])])['items'] as $item) {
                    if ($item['quantity'] !== null) {
                        $item = $items->write(['id' => $item['id'], 'quantity' => (string) (int) $one['quantity']], $newItem);
                    }
                    $stock[] = ['id' => $item['id'], 'quantity' => $item['quantity']];
                }
            }
            return ['stock' => $stock];
        },
        'customers' => [$customers, 'changed'],
        'listCustomers' => [$customers, 'listed'],
        'findCustomers' => function (array $query, array $body) use ($customers) {
            return $customers->found([
                'id' => CartConnectProtocol::texts($body, 'ids'), 'email' => CartConnectProtocol::texts($body, 'emails'),
            ]);
        },
        'writeCustomer' => function (array $query, array $body) use ($customers, $newCustomer) {
            $customer = CartConnectProtocol::record($body, 'customer');
            $email = CartConnectProtocol::field($customer, 'email');
            foreach ($customers->found(['email' => [(string) $email]])['customers'] as $other) {
                if ($email !== null && $other['id'] !== CartConnectProtocol::field($customer, 'id')) {
                    throw new CartConnectRefused('another customer has this e-mail address');
                }
            }
            return ['customer' => $customers->write($customer, $newCustomer)];
        },
    ]
);

<?php
/** Where Counterfoil calls: /modules/cartconnect/index.php. */
require dirname(__DIR__, 2) . '/config/config.inc.php';
require __DIR__ . '/protocol.php';
require __DIR__ . '/orders.php';
require __DIR__ . '/items.php';
require __DIR__ . '/customers.php';

if (!Module::isEnabled('cartconnect')) {
    http_response_code(404);
    exit;
}

$orders = new CartConnectOrders(Db::getInstance(), _DB_PREFIX_);
$items = new CartConnectItems(Db::getInstance(), _DB_PREFIX_);
$customers = new CartConnectCustomers(Db::getInstance(), _DB_PREFIX_);
CartConnectProtocol::serve(
    Configuration::get('CARTCONNECT_PASSWORD'),
    _PS_CACHE_DIR_ . 'cartconnect',
    [
        'hello' => function () {
            return [
                'cart' => 'PrestaShop ' . _PS_VERSION_,
                'name' => Configuration::get('PS_SHOP_NAME'),
                'timeZone' => Configuration::get('PS_TIMEZONE'),
                'currency' => (new Currency((int) Configuration::get('PS_CURRENCY_DEFAULT')))->iso_code,
            ];
        },
        'orders' => [$orders, 'changed'],
        'listOrders' => [$orders, 'listed'],
        'findOrders' => [$orders, 'found'],
        'items' => [$items, 'changed'],
        'listItems' => [$items, 'listed'],
        'findItems' => [$items, 'found'],
        'writeItem' => [$items, 'write'],
        'setStock' => [$items, 'stock'],
        'customers' => [$customers, 'changed'],
        'listCustomers' => [$customers, 'listed'],
        'findCustomers' => [$customers, 'found'],
        'writeCustomer' => [$customers, 'write'],
        'present' => [$orders, 'present'],
    ]
);

<?php
/** Cart Connect for OpenCart 4: put this directory into that of the shop, and set the password in password.php. */
require dirname(__DIR__) . '/config.php';
require __DIR__ . '/protocol.php';
require __DIR__ . '/database.php';
require __DIR__ . '/order.php';
require __DIR__ . '/orders.php';
require __DIR__ . '/items.php';
require __DIR__ . '/customers.php';

$database = new CartConnectDatabase(
    DB_HOSTNAME, DB_USERNAME, DB_PASSWORD, DB_DATABASE, defined('DB_PORT') && DB_PORT ? DB_PORT : 3306, DB_PREFIX);
$orders = new CartConnectOrders($database);
$items = new CartConnectItems($database);
$customers = new CartConnectCustomers($database);
CartConnectProtocol::serve(
    require __DIR__ . '/password.php',
    (defined('DIR_STORAGE') ? DIR_STORAGE : sys_get_temp_dir() . '/') . 'cartconnect',
    [
        'hello' => function () use ($database) {
            return [
                'cart' => 'OpenCart',
                'name' => (string) $database->setting('config_name'),
                'timeZone' => date_default_timezone_get(),
                'currency' => (string) $database->setting('config_currency'),
            ];
        },
        'orders' => [$orders, 'changed'],
        'listOrders' => [$orders, 'listed'],
        'findOrders' => [$orders, 'found'],
        'present' => [$orders, 'present'],
        'items' => [$items, 'changed'],
        'listItems' => [$items, 'listed'],
        'findItems' => [$items, 'found'],
        'writeItem' => [$items, 'write'],
        'setStock' => [$items, 'stock'],
        'customers' => [$customers, 'added'],
        'listCustomers' => [$customers, 'listed'],
        'findCustomers' => [$customers, 'found'],
        'writeCustomer' => [$customers, 'write'],
    ]
);

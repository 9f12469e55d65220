<?php
/** Reads OpenCart's orders; one without a status is an unfinished checkout and none. */
final class CartConnectOrders
{
    private $database;

    public function __construct(CartConnectDatabase $database)
    {
        $this->database = $database;
    }

    public function changed(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        return ['orders' => $this->orders(
            'WHERE o.order_status_id > 0 AND (o.date_modified > ? OR (o.date_modified = ? AND o.order_id > ?))'
                . ' ORDER BY o.date_modified, o.order_id LIMIT ?',
            [$since, $since, CartConnectProtocol::after($query), CartConnectProtocol::limit($query)])];
    }

    public function listed(array $query)
    {
        $search = '%' . addcslashes(CartConnectProtocol::search($query), '%_\\') . '%';
        $limit = CartConnectProtocol::limit($query);
        $orders = $this->orders(
            "WHERE o.order_status_id > 0 AND (o.order_id LIKE ? OR CONCAT(o.firstname, ' ', o.lastname) LIKE ? OR o.email LIKE ?)"
                . ' ORDER BY o.order_id DESC LIMIT ? OFFSET ?',
            [$search, $search, $search, $limit + 1, CartConnectProtocol::offset($query)]);
        return [
            'orders' => array_slice($orders, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($orders) > $limit),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        return ['orders' => $ids === [] ? [] : $this->orders(
            'WHERE o.order_status_id > 0 AND o.order_id IN (' . CartConnectDatabase::marks($ids) . ')', $ids)];
    }

    public function present(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        $rows = $ids === [] ? [] : $this->database->rows(
            'SELECT order_id FROM {order} WHERE order_status_id > 0 AND order_id IN (' . CartConnectDatabase::marks($ids) . ')',
            $ids);
        return ['ids' => array_map('strval', array_column($rows, 'order_id'))];
    }

    private function orders($where, array $values)
    {
        $complete = (array) $this->database->setting('config_complete_status');
        $processing = (array) $this->database->setting('config_processing_status');
        $orders = $this->database->rows("
            SELECT o.*, s.name AS status_name, bc.iso_code_2 AS billing_country, bz.code AS billing_zone,
                sc.iso_code_2 AS shipping_country, sz.code AS shipping_zone
            FROM {order} o
            LEFT JOIN {order_status} s ON s.order_status_id = o.order_status_id AND s.language_id = "
            . $this->database->language() . "
            LEFT JOIN {country} bc ON bc.country_id = o.payment_country_id
            LEFT JOIN {zone} bz ON bz.zone_id = o.payment_zone_id
            LEFT JOIN {country} sc ON sc.country_id = o.shipping_country_id
            LEFT JOIN {zone} sz ON sz.zone_id = o.shipping_zone_id " . $where, $values);
        return array_map(function (array $order) use ($complete, $processing) {
            $order['complete'] = in_array($order['order_status_id'], $complete);
            $order['processing'] = in_array($order['order_status_id'], $processing);
            return (new CartConnectOrder($order, $this->products($order), $this->totals($order)))->written();
        }, $orders);
    }

    private function products(array $order)
    {
        return $this->database->rows("
            SELECT p.*, COALESCE((SELECT GROUP_CONCAT(o.value ORDER BY o.order_option_id SEPARATOR ', ')
                FROM {order_option} o WHERE o.order_product_id = p.order_product_id), '') AS options
            FROM {order_product} p WHERE p.order_id = ? ORDER BY p.order_product_id", [$order['order_id']]);
    }

    private function totals(array $order)
    {
        return $this->database->rows(
            'SELECT * FROM {order_total} WHERE order_id = ? ORDER BY sort_order, order_total_id', [$order['order_id']]);
    }
}

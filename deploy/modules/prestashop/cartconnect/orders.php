<?php
/** Reads PrestaShop's orders. Every value in a query is a whole number, a time that was made here, or escaped. */
final class CartConnectOrders
{
    private $db;
    private $prefix;

    public function __construct($db, $prefix)
    {
        $this->db = $db;
        $this->prefix = $prefix;
    }

    /** A refund does not move the order's own date: the later of the two counts. */
    public function changed(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        $after = CartConnectProtocol::after($query);
        $limit = CartConnectProtocol::limit($query);
        return ['orders' => $this->orders(
            "x.changed > '{$since}' OR (x.changed = '{$since}' AND x.id_order > {$after})",
            "x.changed, x.id_order LIMIT {$limit}")];
    }

    public function listed(array $query)
    {
        $search = pSQL(addcslashes(CartConnectProtocol::search($query), '%_\\'));
        $limit = CartConnectProtocol::limit($query);
        $most = $limit + 1;
        $offset = CartConnectProtocol::offset($query);
        $orders = $this->orders(
            "x.reference LIKE '%{$search}%' OR x.email LIKE '%{$search}%' OR x.id_order = " . (int) $search,
            "x.id_order DESC LIMIT {$offset}, {$most}");
        return [
            'orders' => array_slice($orders, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($orders) > $limit),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        return ['orders' => $ids === [] ? [] : $this->orders('x.id_order IN (' . implode(',', $ids) . ')', 'x.id_order')];
    }

    private function orders($where, $order)
    {
        $p = $this->prefix;
        $rows = $this->db->executeS("
            SELECT * FROM (
                SELECT o.*, c.iso_code AS currency_code, s.paid, s.shipped, s.name AS state_name, u.email,
                    u.is_guest, GREATEST(o.date_upd, COALESCE(
                        (SELECT MAX(r.date_upd) FROM {$p}order_slip r WHERE r.id_order = o.id_order), o.date_upd)) AS changed
                FROM {$p}orders o
                JOIN {$p}currency c ON c.id_currency = o.id_currency
                LEFT JOIN {$p}customer u ON u.id_customer = o.id_customer
                LEFT JOIN (SELECT t.id_order_state, MIN(t.paid) AS paid, MIN(t.shipped) AS shipped, MIN(l.name) AS name FROM {$p}order_state t
                    JOIN {$p}order_state_lang l ON l.id_order_state = t.id_order_state
                    GROUP BY t.id_order_state) s ON s.id_order_state = o.current_state
            ) x
            WHERE {$where} ORDER BY {$order}", true, false);
        return array_map([$this, 'order'], $rows ?: []);
    }

    public function present(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        if ($ids === []) {
            return ['ids' => []];
        }
        $rows = $this->db->executeS(
            "SELECT id_order FROM {$this->prefix}orders WHERE id_order IN (" . implode(',', $ids) . ')', true, false);
        return ['ids' => array_map('strval', array_column($rows ?: [], 'id_order'))];
    }

    private function order(array $row)
    {
        $id = (int) $row['id_order'];
        $billing = $this->address((int) $row['id_address_invoice']);
        return [
            'id' => (string) $id,
            'number' => $row['reference'],
            'status' => $this->status($row),
            'cartStatus' => (string) $row['state_name'],
            'currency' => $row['currency_code'],
            'created' => CartConnectProtocol::utc($row['date_add']),
            'modified' => CartConnectProtocol::utc($row['changed']),
            'date' => substr($row['date_add'], 0, 10),
            'buyer' => [
                'id' => empty($row['is_guest']) ? (string) $row['id_customer'] : null,
                'firstName' => $billing['firstName'],
                'lastName' => $billing['lastName'],
                'company' => $billing['company'],
                'email' => (string) $row['email'],
                'phone' => $billing['phone'],
            ],
            'billing' => $billing,
            'shipping' => $this->address((int) $row['id_address_delivery']),
            'payment' => [
                'method' => $row['module'],
                'title' => $row['payment'],
                'transactionId' => '',
                'paidAt' => empty($row['paid']) ? null : CartConnectProtocol::utc($row['date_add']),
            ],
            'lines' => $this->lines($id),
            'charges' => $this->charges($row),
            'tax' => CartConnectProtocol::minus($row['total_paid_tax_incl'], $row['total_paid_tax_excl']),
            'taxes' => [],
            'refunds' => $this->refunds($id),
            'total' => CartConnectProtocol::amount($row['total_paid_tax_incl']),
            'note' => '',
        ];
    }

    /** By what a state means, never by its number: every shop has its own. */
    private function status(array $row)
    {
        $canceled = (int) Configuration::get('PS_OS_CANCELED');
        $refunded = (int) Configuration::get('PS_OS_REFUND');
        $error = (int) Configuration::get('PS_OS_ERROR');
        switch ((int) $row['current_state']) {
            case 0:
                return 'draft';
            case $canceled:
                return 'cancelled';
            case $refunded:
                return 'refunded';
            case $error:
                return 'failed';
        }
        if (!empty($row['shipped']) && !empty($row['paid'])) {
            return 'completed';
        }
        return empty($row['paid']) ? 'unpaid' : 'open';
    }

    private function lines($id)
    {
        $rows = $this->db->executeS("
            SELECT id_order_detail, product_reference, product_name, product_quantity, total_price_tax_excl
            FROM {$this->prefix}order_detail WHERE id_order = {$id} ORDER BY id_order_detail", true, false);
        return array_map(function (array $row) {
            return [
                'id' => (string) $row['id_order_detail'],
                'sku' => (string) $row['product_reference'],
                'name' => (string) $row['product_name'],
                'quantity' => (string) (int) $row['product_quantity'],
                'amount' => CartConnectProtocol::amount($row['total_price_tax_excl']),
            ];
        }, $rows ?: []);
    }

    private function charges(array $row)
    {
        $charges = [
            ['kind' => 'shipping', 'code' => 'carrier-' . $row['id_carrier'], 'label' => 'Shipping', 'amount' => $row['total_shipping_tax_excl']],
            ['kind' => 'wrapping', 'code' => 'wrapping', 'label' => 'Gift wrapping', 'amount' => $row['total_wrapping_tax_excl']],
            ['kind' => 'discount', 'code' => 'discount', 'label' => 'Discount', 'amount' => $row['total_discounts_tax_excl']],
        ];
        return array_values(array_filter(array_map(function (array $charge) {
            return ['amount' => CartConnectProtocol::amount($charge['amount'])] + $charge;
        }, $charges), function (array $charge) {
            return !CartConnectProtocol::isZero($charge['amount']);
        }));
    }

    private function refunds($id)
    {
        $rows = $this->db->executeS("
            SELECT id_order_slip, total_products_tax_incl + total_shipping_tax_incl AS amount,
                total_products_tax_excl + total_shipping_tax_excl AS untaxed, total_shipping_tax_excl
            FROM {$this->prefix}order_slip WHERE id_order = {$id} ORDER BY id_order_slip", true, false);
        return array_map(function (array $row) {
            return [
                'code' => (string) $row['id_order_slip'],
                'label' => 'Credit slip',
                'amount' => CartConnectProtocol::amount($row['amount']),
                'lines' => $this->returned((int) $row['id_order_slip']),
                'shipping' => CartConnectProtocol::amount($row['total_shipping_tax_excl']),
                'tax' => CartConnectProtocol::minus($row['amount'], $row['untaxed']),
            ];
        }, $rows ?: []);
    }

    private function returned($slip)
    {
        $rows = $this->db->executeS("
            SELECT r.id_order_detail, r.product_quantity, r.amount_tax_excl, d.product_reference, d.product_name
            FROM {$this->prefix}order_slip_detail r
            JOIN {$this->prefix}order_detail d ON d.id_order_detail = r.id_order_detail
            WHERE r.id_order_slip = {$slip} AND r.product_quantity > 0 ORDER BY r.id_order_detail", true, false);
        return array_map(function (array $row) {
            return [
                'id' => (string) $row['id_order_detail'],
                'sku' => (string) $row['product_reference'],
                'name' => (string) $row['product_name'],
                'quantity' => (string) (int) $row['product_quantity'],
                'amount' => CartConnectProtocol::amount($row['amount_tax_excl']),
            ];
        }, $rows ?: []);
    }

    private function address($id)
    {
        $row = $this->db->getRow("
            SELECT a.*, c.iso_code AS country_code, s.iso_code AS state_code FROM {$this->prefix}address a
            LEFT JOIN {$this->prefix}country c ON c.id_country = a.id_country
            LEFT JOIN {$this->prefix}state s ON s.id_state = a.id_state
            WHERE a.id_address = {$id}", false) ?: [];
        $text = function ($name) use ($row) {
            return isset($row[$name]) ? (string) $row[$name] : '';
        };
        return [
            'firstName' => $text('firstname'),
            'lastName' => $text('lastname'),
            'company' => $text('company'),
            'line1' => $text('address1'),
            'line2' => $text('address2'),
            'city' => $text('city'),
            'state' => $text('state_code'),
            'postcode' => $text('postcode'),
            'country' => $text('country_code'),
            'phone' => $text('phone') !== '' ? $text('phone') : $text('phone_mobile'),
        ];
    }
}

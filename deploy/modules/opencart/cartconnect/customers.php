<?php
/** OpenCart's registered customers. It keeps when they came, not when they changed: only new ones are told. */
final class CartConnectCustomers
{
    private $database;

    public function __construct(CartConnectDatabase $database)
    {
        $this->database = $database;
    }

    public function added(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        return ['customers' => $this->customers(
            'WHERE c.date_added > ? OR (c.date_added = ? AND c.customer_id > ?) ORDER BY c.date_added, c.customer_id LIMIT ?',
            [$since, $since, CartConnectProtocol::after($query), CartConnectProtocol::limit($query)])];
    }

    public function listed(array $query)
    {
        $search = '%' . addcslashes(CartConnectOrder::html(CartConnectProtocol::search($query)), '%_\\') . '%';
        $limit = CartConnectProtocol::limit($query);
        $customers = $this->customers(
            "WHERE CONCAT(c.firstname, ' ', c.lastname) LIKE ? OR c.email LIKE ? ORDER BY c.customer_id LIMIT ? OFFSET ?",
            [$search, $search, $limit + 1, CartConnectProtocol::offset($query)]);
        return [
            'customers' => array_slice($customers, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($customers) > $limit),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        $emails = CartConnectProtocol::texts($body, 'emails');
        $where = array_filter([
            $ids === [] ? '' : 'c.customer_id IN (' . CartConnectDatabase::marks($ids) . ')',
            $emails === [] ? '' : 'c.email IN (' . CartConnectDatabase::marks($emails) . ')',
        ]);
        return ['customers' => $where === [] ? [] : $this->customers('WHERE ' . implode(' OR ', $where), array_merge($ids, $emails))];
    }

    public function write(array $query, array $body)
    {
        $customer = CartConnectProtocol::record($body, 'customer');
        $id = (int) CartConnectProtocol::field($customer, 'id');
        $this->mustBeAlone($id, CartConnectProtocol::field($customer, 'email'));
        $id = $id > 0 ? $this->existing($id) : $this->add();
        $columns = ['firstname' => 'firstName', 'lastname' => 'lastName', 'email' => 'email', 'telephone' => 'phone'];
        foreach ($columns as $column => $field) {
            $value = CartConnectProtocol::field($customer, $field);
            if ($value !== null) {
                $this->database->write(
                    'UPDATE {customer} SET `' . $column . '` = ? WHERE customer_id = ?', [CartConnectOrder::html($value), $id]);
            }
        }
        if (isset($customer['billing']) && is_array($customer['billing'])) {
            $this->address($id, $customer['billing']);
        }
        return ['customer' => $this->customers('WHERE c.customer_id = ?', [$id])[0]];
    }

    private function mustBeAlone($id, $email)
    {
        $other = $email === null ? null : $this->database->row(
            'SELECT customer_id FROM {customer} WHERE LOWER(email) = LOWER(?) AND customer_id <> ?', [$email, $id]);
        if ($other !== null) {
            throw new CartConnectRefused('another customer has this e-mail address');
        }
    }

    private function existing($id)
    {
        if ($this->database->row('SELECT 1 FROM {customer} WHERE customer_id = ?', [$id]) === null) {
            throw new CartConnectRefused('the customer is not in the shop any more');
        }
        return $id;
    }

    /** With a password that nobody knows: the customer asks the shop for another. */
    private function add()
    {
        return $this->database->write(
            'INSERT INTO {customer} (customer_group_id, store_id, language_id, firstname, lastname, email, telephone, password,'
                . " custom_field, ip, status, safe, date_added) VALUES (?, 0, ?, '', '', '', '', ?, '[]', '', 1, 0, ?)",
            [
                (int) $this->database->setting('config_customer_group_id'), $this->database->language(),
                password_hash(bin2hex(random_bytes(16)), PASSWORD_DEFAULT), date('Y-m-d H:i:s'),
            ]);
    }

    /** Whole, as the first of the customer's. */
    private function address($id, array $address)
    {
        $text = function ($name) use ($address) {
            return CartConnectOrder::html(CartConnectProtocol::field($address, $name));
        };
        $country = $this->database->row('SELECT country_id FROM {country} WHERE iso_code_2 = ?', [$text('country')]);
        if ($country === null) {
            throw new CartConnectRefused('it does not know the country "' . $text('country') . '" of the address');
        }
        $zone = $this->database->row(
            'SELECT zone_id FROM {zone} WHERE country_id = ? AND code = ?', [$country['country_id'], $text('state')]);
        $old = $this->database->row('SELECT address_id FROM {address} WHERE customer_id = ? ORDER BY address_id LIMIT 1', [$id]);
        $address = $old === null ? $this->newAddress($id) : $old['address_id'];
        $this->database->write(
            'UPDATE {address} SET firstname = ?, lastname = ?, company = ?, address_1 = ?, address_2 = ?, city = ?, postcode = ?,'
                . ' country_id = ?, zone_id = ? WHERE address_id = ?',
            [
                $text('firstName'), $text('lastName'), $text('company'), $text('line1'), $text('line2'), $text('city'),
                $text('postcode'), $country['country_id'], $zone === null ? 0 : $zone['zone_id'], $address,
            ]);
    }

    private function newAddress($id)
    {
        return $this->database->write(
            "INSERT INTO {address} (customer_id, firstname, lastname, company, address_1, address_2, city, postcode, country_id,"
                . " zone_id, custom_field) VALUES (?, '', '', '', '', '', '', '', 0, 0, '[]')", [$id]);
    }

    private function customers($where, array $values)
    {
        return array_map(function (array $row) {
            $text = function ($column) use ($row) {
                return CartConnectOrder::plain($row[$column]);
            };
            return [
                'id' => (string) $row['customer_id'],
                'firstName' => $text('firstname'), 'lastName' => $text('lastname'), 'company' => $text('company'),
                'email' => $text('email'), 'phone' => $text('telephone'),
                'billing' => [
                    'firstName' => $text('first'), 'lastName' => $text('last'), 'company' => $text('company'),
                    'line1' => $text('address_1'), 'line2' => $text('address_2'), 'city' => $text('city'),
                    'state' => (string) $row['state'], 'postcode' => $text('postcode'), 'country' => (string) $row['country'],
                ],
                'shipping' => new stdClass(),
                'modified' => CartConnectProtocol::utc($row['date_added']),
            ];
        }, $this->database->rows(
            'SELECT c.*, a.firstname AS first, a.lastname AS last, a.company, a.address_1, a.address_2, a.city, a.postcode,'
                . ' z.code AS state, n.iso_code_2 AS country FROM {customer} c'
                . ' LEFT JOIN {address} a ON a.address_id = (SELECT MIN(b.address_id) FROM {address} b WHERE b.customer_id = c.customer_id)'
                . ' LEFT JOIN {zone} z ON z.zone_id = a.zone_id LEFT JOIN {country} n ON n.country_id = a.country_id ' . $where,
            $values));
    }
}

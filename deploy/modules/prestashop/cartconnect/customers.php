<?php
/** PrestaShop's registered customers, with their first address. Every value in a query is a number, or escaped. */
final class CartConnectCustomers
{
    private $db;
    private $prefix;

    public function __construct($db, $prefix)
    {
        $this->db = $db;
        $this->prefix = $prefix;
    }

    /** An address does not move its customer's date: the later of the two counts. */
    public function changed(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        $after = CartConnectProtocol::after($query);
        $limit = CartConnectProtocol::limit($query);
        return ['customers' => $this->customers(
            "x.changed > '{$since}' OR (x.changed = '{$since}' AND x.id_customer > {$after})",
            "x.changed, x.id_customer LIMIT {$limit}")];
    }

    public function listed(array $query)
    {
        $search = pSQL(addcslashes(CartConnectProtocol::search($query), '%_\\'));
        $limit = CartConnectProtocol::limit($query);
        $offset = CartConnectProtocol::offset($query);
        $customers = $this->customers(
            "CONCAT(x.firstname, ' ', x.lastname) LIKE '%{$search}%' OR x.email LIKE '%{$search}%'",
            "x.id_customer LIMIT {$offset}, " . ($limit + 1));
        return [
            'customers' => array_slice($customers, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($customers) > $limit),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        $emails = array_map('pSQL', CartConnectProtocol::texts($body, 'emails'));
        $where = array_filter([
            $ids === [] ? '' : 'x.id_customer IN (' . implode(',', $ids) . ')',
            $emails === [] ? '' : "x.email IN ('" . implode("','", $emails) . "')",
        ]);
        return ['customers' => $where === [] ? [] : $this->customers(implode(' OR ', $where), 'x.id_customer')];
    }

    public function write(array $query, array $body)
    {
        $change = CartConnectProtocol::record($body, 'customer');
        $id = (int) CartConnectProtocol::field($change, 'id');
        $customer = new Customer($id ?: null);
        if ($id > 0 && (int) $customer->id !== $id) {
            throw new CartConnectRefused('the customer is not in the shop any more');
        }
        $email = CartConnectProtocol::field($change, 'email');
        $other = $email === null ? 0 : (int) Customer::customerExists($email, true, true);
        if ($other > 0 && $other !== $id) {
            throw new CartConnectRefused('another customer has this e-mail address');
        }
        foreach (['firstname' => 'firstName', 'lastname' => 'lastName', 'company' => 'company', 'email' => 'email'] as $column => $field) {
            $value = CartConnectProtocol::field($change, $field);
            $customer->$column = $value === null ? $customer->$column : $value;
        }
        if ($id === 0) {
            // Nobody knows this password: the customer has another sent.
            $customer->passwd = Tools::hash(bin2hex(random_bytes(16)));
            $customer->active = true;
        }
        $this->save($customer);
        $this->address($customer, $change);
        return ['customer' => $this->customers('x.id_customer = ' . (int) $customer->id, 'x.id_customer')[0]];
    }

    private function address($customer, array $change)
    {
        $given = isset($change['billing']) && is_array($change['billing']) ? $change['billing'] : null;
        $phone = CartConnectProtocol::field($change, 'phone');
        $old = (int) Address::getFirstCustomerAddressId((int) $customer->id, false);
        if ($given === null && ($phone === null || $old === 0)) {
            return;
        }
        $address = new Address($old ?: null);
        $address->phone = $phone === null ? $address->phone : $phone;
        if ($given !== null) {
            $this->fill($address, $customer, $given);
        }
        $this->save($address);
    }

    private function fill($address, $customer, array $given)
    {
        $text = function ($name) use ($given) {
            return (string) CartConnectProtocol::field($given, $name);
        };
        $country = (int) Country::getByIso($text('country'));
        if ($country === 0) {
            throw new CartConnectRefused('it does not know the country "' . $text('country') . '" of the address');
        }
        $address->id_customer = (int) $customer->id;
        $address->alias = $address->alias ?: 'home';
        $address->firstname = $text('firstName') ?: $customer->firstname;
        $address->lastname = $text('lastName') ?: $customer->lastname;
        $address->company = $text('company');
        $address->address1 = $text('line1');
        $address->address2 = $text('line2');
        $address->city = $text('city');
        $address->postcode = $text('postcode');
        $address->id_country = $country;
        $address->id_state = $text('state') === '' ? 0 : (int) State::getIdByIso($text('state'), $country);
    }

    private function save($record)
    {
        $problem = $record->validateFields(false, true);
        if ($problem !== true) {
            throw new CartConnectRefused(strip_tags((string) $problem));
        }
        if (!$record->save()) {
            throw new RuntimeException('not saved');
        }
    }

    private function customers($where, $order)
    {
        $p = $this->prefix;
        $rows = $this->db->executeS("
            SELECT * FROM (
                SELECT u.id_customer, u.firstname, u.lastname, u.company, u.email,
                    GREATEST(u.date_upd, COALESCE(a.date_upd, u.date_upd)) AS changed,
                    a.firstname AS first, a.lastname AS last, a.company AS firm, a.address1, a.address2, a.city, a.postcode,
                    COALESCE(NULLIF(a.phone, ''), a.phone_mobile) AS phone, c.iso_code AS country, s.iso_code AS state
                FROM {$p}customer u
                LEFT JOIN {$p}address a ON a.id_address = (SELECT MIN(b.id_address) FROM {$p}address b
                    WHERE b.id_customer = u.id_customer AND b.deleted = 0)
                LEFT JOIN {$p}country c ON c.id_country = a.id_country
                LEFT JOIN {$p}state s ON s.id_state = a.id_state
                WHERE u.is_guest = 0 AND u.deleted = 0
            ) x WHERE {$where} ORDER BY {$order}", true, false);
        return array_map([$this, 'customer'], $rows ?: []);
    }

    private function customer(array $row)
    {
        return [
            'id' => (string) $row['id_customer'],
            'firstName' => (string) $row['firstname'],
            'lastName' => (string) $row['lastname'],
            'company' => (string) ($row['company'] ?: $row['firm']),
            'email' => (string) $row['email'],
            'phone' => (string) $row['phone'],
            'billing' => [
                'firstName' => (string) $row['first'],
                'lastName' => (string) $row['last'],
                'company' => (string) $row['firm'],
                'line1' => (string) $row['address1'],
                'line2' => (string) $row['address2'],
                'city' => (string) $row['city'],
                'state' => (string) $row['state'],
                'postcode' => (string) $row['postcode'],
                'country' => (string) $row['country'],
            ],
            'shipping' => new stdClass(),
            'modified' => CartConnectProtocol::utc($row['changed']),
        ];
    }
}

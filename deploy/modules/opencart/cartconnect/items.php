<?php
/** OpenCart's products, by their model: options have a stock there, but no code of their own. */
final class CartConnectItems
{
    private $database;

    public function __construct(CartConnectDatabase $database)
    {
        $this->database = $database;
    }

    public function changed(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        return ['items' => $this->items(
            'WHERE p.date_modified > ? OR (p.date_modified = ? AND p.product_id > ?)'
                . ' ORDER BY p.date_modified, p.product_id LIMIT ?',
            [$since, $since, CartConnectProtocol::after($query), CartConnectProtocol::limit($query)])];
    }

    public function listed(array $query)
    {
        $search = '%' . addcslashes(CartConnectOrder::html(CartConnectProtocol::search($query)), '%_\\') . '%';
        $limit = CartConnectProtocol::limit($query);
        $items = $this->items(
            'WHERE d.name LIKE ? OR p.model LIKE ? ORDER BY p.product_id LIMIT ? OFFSET ?',
            [$search, $search, $limit + 1, CartConnectProtocol::offset($query)]);
        return [
            'items' => array_slice($items, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($items) > $limit),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::ids($body);
        $models = array_map(['CartConnectOrder', 'html'], CartConnectProtocol::texts($body, 'skus'));
        $where = array_filter([
            $ids === [] ? '' : 'p.product_id IN (' . CartConnectDatabase::marks($ids) . ')',
            $models === [] ? '' : 'p.model IN (' . CartConnectDatabase::marks($models) . ')',
        ]);
        return ['items' => $where === [] ? [] : $this->items('WHERE ' . implode(' OR ', $where), array_merge($ids, $models))];
    }

    public function write(array $query, array $body)
    {
        $item = CartConnectProtocol::record($body, 'item');
        $id = (int) CartConnectProtocol::field($item, 'id');
        $id = $id > 0 ? $this->existing($id) : $this->add($item);
        $this->set($id, 'product', 'model', CartConnectProtocol::field($item, 'sku'));
        $this->set($id, 'product', 'price', $this->price($item));
        $this->set($id, 'product', 'quantity', CartConnectProtocol::field($item, 'quantity'));
        $this->set($id, 'product', 'status', isset($item['active']) ? (string) (int) (bool) $item['active'] : null);
        $this->set($id, 'product_description', 'name', CartConnectProtocol::field($item, 'name'));
        $this->set($id, 'product_description', 'description', CartConnectProtocol::field($item, 'description'));
        $this->database->write('UPDATE {product} SET date_modified = ? WHERE product_id = ?', [date('Y-m-d H:i:s'), $id]);
        return ['item' => $this->items('WHERE p.product_id = ?', [$id])[0]];
    }

    private function existing($id)
    {
        if ($this->database->row('SELECT 1 FROM {product} WHERE product_id = ?', [$id]) === null) {
            throw new CartConnectRefused('the product is not in the shop any more');
        }
        return $id;
    }

    private function price(array $item)
    {
        $price = CartConnectProtocol::field($item, 'price');
        return $price === null ? null : CartConnectProtocol::rounded($price, 4);
    }

    /** In all languages and the main store; people give it a category and a picture. */
    private function add(array $item)
    {
        $now = date('Y-m-d H:i:s');
        $counted = isset($item['quantity']) ? 1 : 0;
        $id = $this->database->write(
            'INSERT INTO {product} (model, quantity, subtract, price, status, shipping, minimum, stock_status_id, date_available,'
                . ' date_added, date_modified) VALUES (?, 0, ?, 0, 1, 1, 1, ?, ?, ?, ?)',
            ['', $counted, (int) $this->database->setting('config_stock_status_id'), substr($now, 0, 10), $now, $now]);
        $name = CartConnectOrder::html(CartConnectProtocol::field($item, 'name') ?: CartConnectProtocol::field($item, 'sku'));
        $this->database->write(
            'INSERT INTO {product_description} (product_id, language_id, name, description, tag, meta_title, meta_description,'
                . " meta_keyword) SELECT ?, language_id, ?, '', '', ?, '', '' FROM {language}",
            [$id, $name, $name]);
        $this->database->write('INSERT INTO {product_to_store} (product_id, store_id) VALUES (?, 0)', [$id]);
        return $id;
    }

    /** @param string|null $value null: it stays as it is */
    private function set($id, $table, $column, $value)
    {
        if ($value === null) {
            return;
        }
        $language = $table === 'product' ? '' : ' AND language_id = ' . $this->database->language();
        $this->database->write(
            'UPDATE {' . $table . '} SET `' . $column . '` = ? WHERE product_id = ?' . $language,
            [CartConnectOrder::html($value), $id]);
    }

    /** What the shop has then; one whose stock it does not count stays as it is. */
    public function stock(array $query, array $body)
    {
        $stock = [];
        foreach (array_slice(CartConnectProtocol::record($body, 'stock'), 0, 100) as $one) {
            $id = isset($one['id']) ? (int) $one['id'] : 0;
            $quantity = isset($one['quantity']) ? (int) $one['quantity'] : 0;
            $this->database->write('UPDATE {product} SET quantity = ? WHERE product_id = ? AND subtract = 1', [$quantity, $id]);
            $row = $this->database->row('SELECT quantity, subtract FROM {product} WHERE product_id = ?', [$id]);
            if ($row !== null) {
                $stock[] = ['id' => (string) $id, 'quantity' => $row['subtract'] ? (string) $row['quantity'] : null];
            }
        }
        return ['stock' => $stock];
    }

    private function items($where, array $values)
    {
        return array_map(function (array $row) {
            return [
                'id' => (string) $row['product_id'],
                'sku' => CartConnectOrder::plain($row['model']),
                'name' => CartConnectOrder::plain($row['name']),
                'description' => CartConnectOrder::plain($row['description']),
                'price' => CartConnectProtocol::amount($row['price']),
                'quantity' => $row['subtract'] ? (string) $row['quantity'] : null,
                'active' => (bool) $row['status'],
                'modified' => CartConnectProtocol::utc($row['date_modified']),
            ];
        }, $this->database->rows(
            'SELECT p.product_id, p.model, p.price, p.quantity, p.subtract, p.status, p.date_modified, d.name, d.description'
                . ' FROM {product} p LEFT JOIN {product_description} d ON d.product_id = p.product_id AND d.language_id = '
                . $this->database->language() . ' ' . $where, $values));
    }
}

<?php
/** PrestaShop's products; in place of one with combinations stand these. Every value in a query is a number, or escaped. */
final class CartConnectItems
{
    private $db;
    private $prefix;
    private $language;
    private $shop;

    public function __construct($db, $prefix)
    {
        $this->db = $db;
        $this->prefix = $prefix;
        $this->language = (int) Configuration::get('PS_LANG_DEFAULT');
        $this->shop = (int) Context::getContext()->shop->id;
    }

    public function changed(array $query)
    {
        $since = date('Y-m-d H:i:s', CartConnectProtocol::since($query));
        $after = CartConnectProtocol::after($query);
        $limit = CartConnectProtocol::limit($query);
        return ['items' => $this->items(
            "p.date_upd > '{$since}' OR (p.date_upd = '{$since}' AND p.id_product > {$after})",
            "p.date_upd, p.id_product LIMIT {$limit}")];
    }

    /** Pages are of products. */
    public function listed(array $query)
    {
        $search = pSQL(addcslashes(CartConnectProtocol::search($query), '%_\\'));
        $limit = CartConnectProtocol::limit($query);
        $offset = CartConnectProtocol::offset($query);
        $where = "l.name LIKE '%{$search}%' OR p.reference LIKE '%{$search}%'";
        $more = $this->products($where, 'p.id_product LIMIT ' . ($offset + $limit) . ', 1') !== [];
        return [
            'items' => $this->items($where, "p.id_product LIMIT {$offset}, {$limit}"),
            'next' => CartConnectProtocol::next($query, $more),
        ];
    }

    public function found(array $query, array $body)
    {
        $ids = CartConnectProtocol::itemIds($body);
        $skus = CartConnectProtocol::texts($body, 'skus');
        $products = array_map('intval', $ids);
        if ($skus !== []) {
            $quoted = "'" . implode("','", array_map('pSQL', $skus)) . "'";
            $p = $this->prefix;
            $rows = $this->db->executeS("
                SELECT id_product FROM {$p}product WHERE reference IN ({$quoted})
                UNION SELECT id_product FROM {$p}product_attribute WHERE reference IN ({$quoted})", true, false);
            $products = array_merge($products, array_map('intval', array_column($rows ?: [], 'id_product')));
        }
        $items = $products === []
            ? [] : $this->items('p.id_product IN (' . implode(',', array_unique($products)) . ')', 'p.id_product');
        return ['items' => array_values(array_filter($items, function (array $item) use ($ids, $skus) {
            return in_array($item['id'], $ids, true) || in_array($item['sku'], $skus, true);
        }))];
    }

    /** What the shop has then. A product with combinations is not sold itself. */
    public function stock(array $query, array $body)
    {
        $stock = [];
        foreach (array_slice(CartConnectProtocol::record($body, 'stock'), 0, 100) as $one) {
            $ids = CartConnectProtocol::itemIds(['ids' => [isset($one['id']) ? $one['id'] : '']]);
            if ($ids !== [] && $this->found([], ['ids' => $ids])['items'] !== []) {
                list($product, $combination) = $this->parts($ids[0]);
                StockAvailable::setQuantity($product, $combination, (int) $one['quantity'], null, false);
                $stock[] = ['id' => $ids[0], 'quantity' => $this->quantity($product, $combination)];
            }
        }
        return ['stock' => $stock];
    }

    public function write(array $query, array $body)
    {
        $item = CartConnectProtocol::record($body, 'item');
        $id = CartConnectProtocol::field($item, 'id');
        if ($id !== null && $this->found([], ['ids' => [$id]])['items'] === []) {
            throw new CartConnectRefused('the product is not in the shop any more');
        }
        list($product, $combination) = $this->parts((string) $id);
        $written = $combination > 0 ? $this->writeCombination($item, $product, $combination) : $this->writeProduct($item, $product);
        return ['item' => $this->found([], ['ids' => [$written]])['items'][0]];
    }

    private function writeProduct(array $item, $id)
    {
        $product = new Product($id ?: null, false, null, $this->shop);
        foreach (['name' => 'name', 'description' => 'description'] as $field => $name) {
            $value = CartConnectProtocol::field($item, $name);
            if ($value !== null) {
                $product->$field = $this->inAll((array) $product->$field, $value, $id === 0);
            }
        }
        $sku = CartConnectProtocol::field($item, 'sku');
        $product->reference = $sku === null ? $product->reference : $sku;
        $price = CartConnectProtocol::field($item, 'price');
        $product->price = $price === null ? $product->price : CartConnectProtocol::amount($price);
        $product->active = isset($item['active']) ? (bool) $item['active'] : ($id === 0 ? true : $product->active);
        if ($id === 0) {
            $product->name = $product->name ?: $this->inAll([], (string) $sku, true);
            $product->link_rewrite = $this->inAll([], Tools::str2url(reset($product->name)) ?: 'item', true);
            $product->id_category_default = (int) Configuration::get('PS_HOME_CATEGORY');
        }
        $this->save($product);
        if ($id === 0) {
            $product->addToCategories([$product->id_category_default]);
            StockAvailable::setQuantity(
                (int) $product->id, 0, (int) CartConnectProtocol::field($item, 'quantity'), null, false);
        }
        return (string) $product->id;
    }

    /** A combination has its reference, and its price as a difference to its product's. */
    private function writeCombination(array $item, $product, $id)
    {
        $combination = new Combination($id, null, $this->shop);
        $sku = CartConnectProtocol::field($item, 'sku');
        $combination->reference = $sku === null ? $combination->reference : $sku;
        $price = CartConnectProtocol::field($item, 'price');
        if ($price !== null) {
            $base = $this->products("p.id_product = {$product}", 'p.id_product')[0]['price'];
            $combination->price = CartConnectProtocol::minus($price, $base);
        }
        $this->save($combination);
        return $product . ':' . $id;
    }

    private function save($record)
    {
        $problem = $record->validateFields(false, true);
        $problem = $problem === true ? $record->validateFieldsLang(false, true) : $problem;
        if ($problem !== true) {
            throw new CartConnectRefused(strip_tags((string) $problem));
        }
        if (!$record->save()) {
            throw new RuntimeException('not saved');
        }
    }

    /** A new text is there in all languages; one that changes, in the shop's own. */
    private function inAll(array $texts, $value, $all)
    {
        foreach (Language::getIDs(false) as $id) {
            if ($all || (int) $id === $this->language) {
                $texts[$id] = $value;
            }
        }
        return $texts;
    }

    private function items($where, $order)
    {
        $items = [];
        foreach ($this->products($where, $order) as $product) {
            $combinations = $this->combinations((int) $product['id_product']);
            if ($combinations === []) {
                $items[] = $this->item($product, $product['id_product'], $product['reference'], $product['name'], $product['price'], 0);
            }
            foreach ($combinations as $combination) {
                $items[] = $this->item(
                    $product,
                    $product['id_product'] . ':' . $combination['id_product_attribute'],
                    $combination['reference'],
                    $product['name'] . ($combination['choices'] === '' ? '' : ' - ' . $combination['choices']),
                    CartConnectProtocol::plus($product['price'], $combination['price']),
                    (int) $combination['id_product_attribute']);
            }
        }
        return $items;
    }

    private function item(array $product, $id, $sku, $name, $price, $combination)
    {
        return [
            'id' => (string) $id,
            'sku' => (string) $sku,
            'name' => (string) $name,
            'description' => (string) $product['description'],
            'price' => CartConnectProtocol::amount($price),
            'quantity' => $this->quantity((int) $product['id_product'], $combination),
            'active' => (bool) $product['active'],
            'modified' => CartConnectProtocol::utc($product['date_upd']),
        ];
    }

    private function quantity($product, $combination)
    {
        return (string) (int) StockAvailable::getQuantityAvailableByProduct($product, $combination);
    }

    private function products($where, $order)
    {
        $p = $this->prefix;
        return $this->db->executeS("
            SELECT p.id_product, p.reference, p.date_upd, s.price, s.active, l.name, l.description
            FROM {$p}product p
            JOIN {$p}product_shop s ON s.id_product = p.id_product AND s.id_shop = {$this->shop}
            LEFT JOIN {$p}product_lang l ON l.id_product = p.id_product AND l.id_lang = {$this->language} AND l.id_shop = {$this->shop}
            WHERE {$where} ORDER BY {$order}", true, false) ?: [];
    }

    private function combinations($product)
    {
        $p = $this->prefix;
        return $this->db->executeS("
            SELECT a.id_product_attribute, a.reference, s.price, COALESCE((
                SELECT GROUP_CONCAT(l.name ORDER BY l.id_attribute SEPARATOR ', ') FROM {$p}product_attribute_combination c
                JOIN {$p}attribute_lang l ON l.id_attribute = c.id_attribute AND l.id_lang = {$this->language}
                WHERE c.id_product_attribute = a.id_product_attribute), '') AS choices
            FROM {$p}product_attribute a
            JOIN {$p}product_attribute_shop s ON s.id_product_attribute = a.id_product_attribute AND s.id_shop = {$this->shop}
            WHERE a.id_product = {$product} ORDER BY a.id_product_attribute", true, false) ?: [];
    }

    private function parts($id)
    {
        $parts = explode(':', $id);
        return [(int) $parts[0], isset($parts[1]) ? (int) $parts[1] : 0];
    }
}

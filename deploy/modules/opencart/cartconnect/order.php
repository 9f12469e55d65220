<?php
/**
 * One order as the protocol writes it, from the rows of OpenCart's tables. Those keep amounts in the shop's own currency,
 * and the rate at which the buyer's was reckoned.
 */
final class CartConnectOrder
{
    const CANCELLED = [7, 9, 16];
    const FAILED = [8, 10, 14];
    const REFUNDED = [11, 12, 13];

    private $order;
    private $products;
    private $totals;

    /**
     * @param array $order the row of `order`, with status_name, billing_zone, billing_country, shipping_zone and
     *     shipping_country (codes), complete and processing (whether the shop counts its status among these)
     * @param array $products the rows of `order_product`, each with its options' words
     * @param array $totals the rows of `order_total`
     */
    public function __construct(array $order, array $products, array $totals)
    {
        $this->order = $order;
        $this->products = $products;
        $this->totals = $totals;
    }

    public function written()
    {
        $order = $this->order;
        $payment = $this->method('payment_method');
        return [
            'id' => (string) $order['order_id'],
            'number' => (string) $order['order_id'],
            'status' => $this->status(),
            'cartStatus' => self::plain($order['status_name']),
            'currency' => $order['currency_code'],
            'created' => CartConnectProtocol::utc($order['date_added']),
            'modified' => CartConnectProtocol::utc($order['date_modified']),
            'date' => substr($order['date_added'], 0, 10),
            'buyer' => [
                'id' => (int) $order['customer_id'] > 0 ? (string) $order['customer_id'] : null,
                'firstName' => self::plain($order['firstname']),
                'lastName' => self::plain($order['lastname']),
                'company' => self::plain($order['payment_company']),
                'email' => self::plain($order['email']),
                'phone' => self::plain($order['telephone']),
            ],
            'billing' => $this->address('payment', 'billing'),
            'shipping' => $this->address('shipping', 'shipping'),
            'payment' => [
                'method' => $payment['code'], 'title' => $payment['name'],
                'transactionId' => (string) $order['transaction_id'], 'paidAt' => null,
            ],
            'lines' => array_map([$this, 'line'], $this->products),
            'charges' => $this->charges(),
            'tax' => $this->sum('tax'),
            'taxes' => $this->taxes(),
            'refunds' => [],
            'total' => $this->amount($order['total']),
            'note' => self::plain($order['comment']),
        ];
    }

    /** The shop says which of its statuses are finished or under way; the others by the numbers it is delivered with. */
    private function status()
    {
        $status = (int) $this->order['order_status_id'];
        if ($status === 0) {
            return 'draft';
        }
        foreach (['cancelled' => self::CANCELLED, 'failed' => self::FAILED, 'refunded' => self::REFUNDED] as $name => $all) {
            if (in_array($status, $all, true)) {
                return $name;
            }
        }
        if ($this->order['complete']) {
            return 'completed';
        }
        return $this->order['processing'] ? 'open' : 'unpaid';
    }

    private function line(array $product)
    {
        return [
            'id' => (string) $product['order_product_id'],
            'sku' => self::plain($product['model']),
            'name' => self::plain($product['name'] . ($product['options'] === '' ? '' : ' - ' . $product['options'])),
            'quantity' => (string) (int) $product['quantity'],
            'amount' => $this->amount($product['total']),
        ];
    }

    private function charges()
    {
        $charges = [];
        foreach ($this->totals as $total) {
            $kind = $this->kind($total['code']);
            $amount = $this->amount($total['value']);
            if ($kind === '' || CartConnectProtocol::isZero($amount)) {
                continue;
            }
            $off = in_array($kind, ['discount', 'giftCertificate', 'rewardPoints'], true);
            $charges[] = [
                'kind' => $kind,
                'code' => $total['code'],
                'label' => self::plain($total['title']),
                'amount' => $off ? CartConnectProtocol::minus('0', $amount) : $amount,
            ];
        }
        return $charges;
    }

    private function kind($code)
    {
        $kinds = [
            'sub_total' => '', 'tax' => '', 'total' => '', 'shipping' => 'shipping', 'handling' => 'handling',
            'coupon' => 'discount', 'voucher' => 'giftCertificate', 'reward' => 'rewardPoints',
        ];
        return isset($kinds[$code]) ? $kinds[$code] : 'fee';
    }

    private function taxes()
    {
        $taxes = [];
        foreach ($this->totals as $total) {
            if ($total['code'] === 'tax') {
                $title = self::plain($total['title']);
                $taxes[] = ['code' => $title, 'label' => $title, 'amount' => $this->amount($total['value'])];
            }
        }
        return $taxes;
    }

    private function sum($code)
    {
        $sum = '0';
        foreach ($this->totals as $total) {
            $sum = $total['code'] === $code ? CartConnectProtocol::plus($sum, $this->amount($total['value'])) : $sum;
        }
        return $sum;
    }

    private function amount($value)
    {
        return CartConnectProtocol::times($value, $this->order['currency_value']);
    }

    /** JSON since 4.0.2, before that a name. */
    private function method($column)
    {
        $json = json_decode((string) $this->order[$column], true);
        $name = is_array($json) ? (string) $json['name'] : (string) $this->order[$column];
        return ['name' => self::plain($name), 'code' => is_array($json) ? (string) $json['code'] : self::plain($name)];
    }

    private function address($part, $codes)
    {
        $text = function ($column) use ($part) {
            return self::plain($this->order[$part . '_' . $column]);
        };
        return [
            'firstName' => $text('firstname'), 'lastName' => $text('lastname'), 'company' => $text('company'),
            'line1' => $text('address_1'), 'line2' => $text('address_2'), 'city' => $text('city'),
            'state' => (string) $this->order[$codes . '_zone'], 'postcode' => $text('postcode'),
            'country' => (string) $this->order[$codes . '_country'],
        ];
    }

    /** OpenCart keeps texts as they stand in HTML. */
    public static function plain($text)
    {
        return html_entity_decode((string) $text, ENT_QUOTES, 'UTF-8');
    }

    /** And takes them so. */
    public static function html($text)
    {
        return htmlspecialchars((string) $text, ENT_COMPAT, 'UTF-8');
    }
}

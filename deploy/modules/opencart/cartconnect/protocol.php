<?php
/**
 * The Cart Connect protocol, version 1: takes a signed call, has it answered, writes JSON.
 * The same file is in every module. PHP 7.2 and newer.
 */
final class CartConnectProtocol
{
    const VERSION = '1';
    const CLOCK_SECONDS = 300;
    const SHORTEST_PASSWORD = 16;
    const LONGEST_BODY = 1048576;

    /**
     * @param string $password the Cart Connect password, as it is set in the module
     * @param string $nonces a directory for numbers that were used, which nobody reads from outside
     * @param array $calls by name: a function of the query and the body, which returns an array
     */
    public static function serve($password, $nonces, array $calls)
    {
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        $body = (string) file_get_contents('php://input', false, null, 0, self::LONGEST_BODY + 1);
        $error = self::refusal((string) $password, $nonces, $body);
        if ($error !== null) {
            self::answer($error[0], ['error' => $error[1]]);
            return;
        }
        $name = isset($_GET['call']) && is_string($_GET['call']) ? $_GET['call'] : '';
        if (!isset($calls[$name])) {
            self::answer(404, ['error' => 'NO_SUCH_CALL']);
            return;
        }
        try {
            $answer = $calls[$name]($_GET, (array) json_decode($body, true));
            self::answer(200, ['cartConnect' => self::VERSION] + $answer);
        } catch (InvalidArgumentException $e) {
            self::answer(400, ['error' => 'BAD_CALL']);
        } catch (CartConnectRefused $e) {
            self::answer(422, ['error' => 'REFUSED', 'reason' => $e->getMessage()]);
        } catch (Throwable $e) {
            // What went wrong is for the shop's own log; it may hold a query or a path.
            error_log('cartconnect: ' . $e->getMessage());
            self::answer(500, ['error' => 'FAILED']);
        }
    }

    /** Status and code; null when the call is good. */
    private static function refusal($password, $nonces, $body)
    {
        if (strlen($password) < self::SHORTEST_PASSWORD) {
            return [503, 'NOT_SET_UP'];
        }
        if (strlen($body) > self::LONGEST_BODY) {
            return [413, 'TOO_LARGE'];
        }
        $time = self::header('TIME');
        $nonce = self::header('NONCE');
        if (self::header('VERSION') !== self::VERSION) {
            return [400, 'VERSION'];
        }
        if (!preg_match('/^\d{1,11}$/', $time) || !preg_match('/^[0-9a-f]{32}$/', $nonce)) {
            return [401, 'SIGNATURE'];
        }
        $query = isset($_SERVER['QUERY_STRING']) ? $_SERVER['QUERY_STRING'] : '';
        $signed = implode("\n", [
            self::VERSION, $_SERVER['REQUEST_METHOD'], $query, $time, $nonce, hash('sha256', $body),
        ]);
        if (!hash_equals(hash_hmac('sha256', $signed, $password), self::header('SIGNATURE'))) {
            return [401, 'SIGNATURE'];
        }
        if (abs(time() - (int) $time) > self::CLOCK_SECONDS) {
            return [401, 'CLOCK'];
        }
        return self::isNew($nonces, $nonce) ? null : [401, 'REPLAY'];
    }

    private static function header($name)
    {
        $key = 'HTTP_X_CART_CONNECT_' . $name;
        return isset($_SERVER[$key]) ? (string) $_SERVER[$key] : '';
    }

    /** A number is remembered for as long as its call could be repeated. */
    private static function isNew($directory, $nonce)
    {
        if (!is_dir($directory) && !@mkdir($directory, 0700, true) && !is_dir($directory)) {
            throw new RuntimeException('no directory for nonces');
        }
        if (random_int(0, 50) === 0) {
            foreach (glob($directory . '/*.nonce') ?: [] as $old) {
                if (@filemtime($old) < time() - 2 * self::CLOCK_SECONDS) {
                    @unlink($old);
                }
            }
        }
        $file = @fopen($directory . '/' . $nonce . '.nonce', 'x');
        if ($file === false) {
            return false;
        }
        fclose($file);
        return true;
    }

    private static function answer($status, array $json)
    {
        http_response_code($status);
        echo json_encode($json, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
    }

    /** The moment a call asks from, in seconds since 1970. */
    public static function since(array $query)
    {
        $since = isset($query['since']) ? strtotime((string) $query['since']) : false;
        if ($since === false) {
            throw new InvalidArgumentException('since');
        }
        return $since;
    }

    /** The id behind which a call goes on; 0 at the beginning. */
    public static function after(array $query)
    {
        return isset($query['after']) ? (int) $query['after'] : 0;
    }

    public static function limit(array $query)
    {
        return max(1, min(100, isset($query['limit']) ? (int) $query['limit'] : 100));
    }

    /** The ids of a call, whole numbers only. */
    public static function ids(array $body)
    {
        $ids = isset($body['ids']) && is_array($body['ids']) ? array_slice($body['ids'], 0, 100) : [];
        return array_values(array_unique(array_filter(array_map('intval', $ids))));
    }

    /** Texts of a call: SKUs, or addresses. */
    public static function texts(array $body, $name)
    {
        $texts = isset($body[$name]) && is_array($body[$name]) ? array_slice($body[$name], 0, 100) : [];
        return array_values(array_unique(array_filter(array_map('strval', array_filter($texts, 'is_scalar')), 'strlen')));
    }

    /** Ids of items: `7`, or `7:31` for the variation 31 of the product 7. */
    public static function itemIds(array $body)
    {
        return array_values(preg_grep('/^[1-9]\d{0,17}(:[1-9]\d{0,17})?$/', self::texts($body, 'ids')));
    }

    public static function search(array $query)
    {
        return isset($query['search']) && is_string($query['search']) ? $query['search'] : '';
    }

    /** How many rows come before the page that is asked for. */
    public static function offset(array $query)
    {
        return (self::page($query) - 1) * self::limit($query);
    }

    private static function page(array $query)
    {
        return max(1, min(1000000, isset($query['page']) ? (int) $query['page'] : 1));
    }

    /** What is asked for after this page; empty at the end. Ask the shop for one row more than the limit to know. */
    public static function next(array $query, $more)
    {
        return $more ? (string) (self::page($query) + 1) : '';
    }

    /** The record of a call that writes; what is left out stays as it is. */
    public static function record(array $body, $name)
    {
        if (!isset($body[$name]) || !is_array($body[$name])) {
            throw new InvalidArgumentException($name);
        }
        return $body[$name];
    }

    /** What a call says of a field; null when it says nothing. */
    public static function field(array $record, $name)
    {
        return isset($record[$name]) && is_scalar($record[$name]) && !is_bool($record[$name]) ? (string) $record[$name] : null;
    }

    /** A moment in UTC, from the shop's local time. */
    public static function utc($local)
    {
        return gmdate('Y-m-d\TH:i:s\Z', strtotime($local));
    }

    /** A decimal as the database has it, without a float in between. */
    public static function amount($decimal)
    {
        return self::decimal(self::millionths($decimal));
    }

    /** @param string $one minus @param string $other, exactly */
    public static function minus($one, $other)
    {
        return self::decimal(self::millionths($one) - self::millionths($other));
    }

    public static function plus($one, $other)
    {
        return self::decimal(self::millionths($one) + self::millionths($other));
    }

    /** At a rate with up to eight digits, as shops keep those of currencies. */
    public static function times($decimal, $rate)
    {
        if (!preg_match('/^(\d{1,4})(?:\.(\d*))?$/', trim((string) $rate), $parts)) {
            throw new UnexpectedValueException('not a rate');
        }
        $rate = (int) $parts[1] * 100000000 + (int) substr(str_pad(isset($parts[2]) ? $parts[2] : '', 8, '0'), 0, 8);
        $value = self::millionths($decimal);
        $whole = intdiv(abs($value), 1000000) * $rate;
        $rest = ($whole % 100) * 1000000 + (abs($value) % 1000000) * $rate;
        $product = intdiv($whole, 100) + intdiv($rest, 100000000);
        return self::decimal($value < 0 ? -$product : $product);
    }

    /** Half up, away from zero. */
    public static function rounded($decimal, $digits)
    {
        $unit = (int) (10 ** (6 - $digits));
        $value = self::millionths($decimal);
        $rounded = intdiv(abs($value) + intdiv($unit, 2), $unit) * $unit;
        return self::decimal($value < 0 ? -$rounded : $rounded, $digits);
    }

    public static function isZero($decimal)
    {
        return self::millionths($decimal) === 0;
    }

    private static function millionths($decimal)
    {
        if (!preg_match('/^(-?)(\d{1,12})(?:\.(\d*))?$/', trim((string) $decimal), $parts)) {
            throw new UnexpectedValueException('not a decimal');
        }
        $fraction = substr(str_pad(isset($parts[3]) ? $parts[3] : '', 6, '0'), 0, 6);
        $value = (int) $parts[2] * 1000000 + (int) $fraction;
        return $parts[1] === '-' ? -$value : $value;
    }

    private static function decimal($millionths, $digits = 6)
    {
        $fraction = substr(str_pad((string) (abs($millionths) % 1000000), 6, '0', STR_PAD_LEFT), 0, $digits);
        return ($millionths < 0 ? '-' : '') . intdiv(abs($millionths), 1000000) . ($digits > 0 ? '.' . $fraction : '');
    }
}

/** The shop will not do what it was asked, and says why: for the people who asked. */
final class CartConnectRefused extends Exception
{
}

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

    /** A moment in UTC, from the shop's local time. */
    public static function utc($local)
    {
        return gmdate('Y-m-d\TH:i:s\Z', strtotime($local));
    }

    /** An amount with two digits more than cents: shops round late. */
    public static function amount($number)
    {
        return number_format((float) $number, 4, '.', '');
    }
}

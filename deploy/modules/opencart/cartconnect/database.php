<?php
/** OpenCart's database and settings. Values never stand in a statement's text. */
final class CartConnectDatabase
{
    private $mysqli;
    private $prefix;

    public function __construct($host, $user, $password, $name, $port, $prefix)
    {
        mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
        $this->mysqli = new mysqli($host, $user, $password, $name, (int) $port);
        $this->mysqli->set_charset('utf8mb4');
        $this->prefix = $prefix;
        // As the shop itself does: many columns have no default.
        $this->mysqli->query("SET SESSION sql_mode = 'NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION'");
        date_default_timezone_set($this->setting('config_timezone') ?: 'UTC');
    }

    /** @param string $sql with {order} for the shop's table of that name */
    public function rows($sql, array $values = [])
    {
        $result = $this->run($sql, $values)->get_result();
        return $result === false ? [] : $result->fetch_all(MYSQLI_ASSOC);
    }

    public function row($sql, array $values = [])
    {
        $rows = $this->rows($sql, $values);
        return isset($rows[0]) ? $rows[0] : null;
    }

    /** The id of a row that was added. */
    public function write($sql, array $values = [])
    {
        $this->run($sql, $values);
        return (int) $this->mysqli->insert_id;
    }

    public function setting($key)
    {
        $row = $this->row('SELECT value, serialized FROM {setting} WHERE store_id = 0 AND `key` = ?', [$key]);
        if ($row === null) {
            return null;
        }
        return $row['serialized'] ? json_decode($row['value'], true) : $row['value'];
    }

    public function language()
    {
        $code = (string) ($this->setting('config_language') ?: $this->setting('config_language_catalog'));
        $row = $this->row('SELECT language_id FROM {language} WHERE code = ?', [$code])
            ?: $this->row('SELECT language_id FROM {language} ORDER BY language_id LIMIT 1');
        return (int) $row['language_id'];
    }


    public static function marks(array $values)
    {
        return implode(', ', array_fill(0, count($values), '?'));
    }

    private function run($sql, array $values)
    {
        $statement = $this->mysqli->prepare(preg_replace('/\{(\w+)\}/', '`' . $this->prefix . '$1`', $sql));
        if ($values !== []) {
            $statement->bind_param(str_repeat('s', count($values)), ...array_values($values));
        }
        $statement->execute();
        return $statement;
    }
}

<?php
/** Records of one kind in a JSON file: items, or customers, or orders. */
final class CartConnectFile
{
    private $file;
    private $many;

    public function __construct($file, $many)
    {
        $this->file = $file;
        $this->many = $many;
    }

    /** All, each as the protocol writes it. */
    public function all()
    {
        return is_file($this->file) ? (array) json_decode((string) file_get_contents($this->file), true) : [];
    }

    /** By `modified`, then by the number of the product; variations of one stand together and are counted as one. */
    public function changed(array $query)
    {
        $place = function (array $record) {
            return [strtotime($record['modified']), (int) $record['id']];
        };
        $from = [CartConnectProtocol::since($query), CartConnectProtocol::after($query)];
        $found = array_values(array_filter($this->all(), function (array $record) use ($place, $from) {
            return $place($record) > $from;
        }));
        usort($found, function (array $one, array $other) use ($place) {
            return $place($one) <=> $place($other);
        });
        $places = [];
        $rows = [];
        foreach ($found as $record) {
            $places[implode('#', $place($record))] = true;
            if (count($places) > CartConnectProtocol::limit($query)) {
                break;
            }
            $rows[] = $record;
        }
        return [$this->many => $rows];
    }

    public function listed(array $query, $newestFirst = false)
    {
        $search = CartConnectProtocol::search($query);
        $found = array_values(array_filter($this->all(), function (array $record) use ($search) {
            return $search === '' || mb_stripos(json_encode($record, JSON_UNESCAPED_UNICODE), $search) !== false;
        }));
        usort($found, function (array $one, array $other) {
            return (int) $one['id'] <=> (int) $other['id'];
        });
        $found = $newestFirst ? array_reverse($found) : $found;
        $limit = CartConnectProtocol::limit($query);
        $page = array_slice($found, CartConnectProtocol::offset($query), $limit + 1);
        return [
            $this->many => array_slice($page, 0, $limit),
            'next' => CartConnectProtocol::next($query, count($page) > $limit),
        ];
    }

    /** @param array $keys by field: the values that are looked for */
    public function found(array $keys)
    {
        return [$this->many => array_values(array_filter($this->all(), function (array $record) use ($keys) {
            foreach ($keys as $field => $values) {
                if (in_array($record[$field], $values, true)) {
                    return true;
                }
            }
            return false;
        }))];
    }

    /** Changes a record, or adds one when it has no id; the file is locked, so that no call loses another's. */
    public function write(array $change, array $new)
    {
        $lock = fopen($this->file . '.lock', 'c');
        flock($lock, LOCK_EX);
        $all = $this->all();
        $id = CartConnectProtocol::field($change, 'id');
        $at = $id === null ? count($all) : array_search($id, array_column($all, 'id'), true);
        if ($at === false) {
            throw new CartConnectRefused('there is none with the id ' . $id);
        }
        $before = $id === null ? $new + ['id' => (string) (1 + (int) max(array_merge([0], array_column($all, 'id'))))] : $all[$at];
        $now = gmdate('Y-m-d\TH:i:s\Z');
        $all[$at] = ['id' => $before['id'], 'modified' => $now] + array_intersect_key($change, $new) + $before;
        file_put_contents($this->file, json_encode(array_values($all), JSON_UNESCAPED_UNICODE));
        fclose($lock);
        return $all[$at];
    }
}

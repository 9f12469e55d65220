#!/usr/bin/env bash
# Creates the topics that are missing. Usage: topics.sh BROKERS REPLICAS
# The number of partitions is for ever: another would send a store's next event to another partition than its last.
set -euo pipefail

create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists \
    --partitions 24 --replication-factor "$2" --topic "$3" "${@:4}"
}

create "$1" "$2" stores --config cleanup.policy=compact
for topic in cart-events operations sessions books cart-updates dead-letters; do
  create "$1" "$2" "$topic" --config cleanup.policy=delete --config retention.ms=604800000
done

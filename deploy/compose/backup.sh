#!/usr/bin/env bash
# Dumps each database. Usage: backup.sh now | nightly | check
#   now      dumps once
#   nightly  dumps every day at BACKUP_AT (UTC) and deletes dumps older than BACKUP_KEEP_DAYS
#   check    fails unless each database has a dump younger than 26 hours
# PGHOST, PGUSER and PGPASSWORD say where; BACKUP_TO is the folder, /backups when it is not set.
set -euo pipefail

folder=${BACKUP_TO:-/backups}
databases=(admin connector queue cart history)

# A dump has its name only when it is whole.
dump() {
  local time name file
  time=$(date -u +%Y%m%dT%H%M%SZ)
  for name in "${databases[@]}"; do
    file=$folder/$name-$time.dump
    pg_dump --format=custom --file="$file.part" "$name" || return
    mv "$file.part" "$file" || return
    echo "$file"
  done
}

delete_old() {
  find "$folder" -name '*.dump*' -mtime +"${BACKUP_KEEP_DAYS:-14}" -delete
}

seconds_until() {
  local now then
  now=$(date -u +%s)
  then=$(date -u -d "$1" +%s)
  echo $(((then - now + 86399) % 86400 + 1))
}

case ${1:-} in
  now) dump ;;
  nightly)
    while true; do
      sleep "$(seconds_until "${BACKUP_AT:-02:30}")"
      if dump; then delete_old; else echo "The backup failed; the lines above say why." >&2; fi
    done
    ;;
  check)
    for name in "${databases[@]}"; do
      [[ -n $(find "$folder" -name "$name-*.dump" -mmin -1560 -print -quit) ]] || {
        echo "$name has no dump of the last 26 hours." >&2
        exit 1
      }
    done
    ;;
  *)
    echo "Usage: backup.sh now | nightly | check" >&2
    exit 2
    ;;
esac

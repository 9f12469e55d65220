#!/usr/bin/env bash
# Puts one database back as it was in a dump. Usage: restore.sh DATABASE DUMP
# Stop the service first. What the database holds now is kept under another name, which is printed.
# PGHOST, PGUSER and PGPASSWORD say where.
set -euo pipefail

[[ $# -eq 2 ]] || {
  echo "Usage: restore.sh DATABASE DUMP" >&2
  exit 2
}
name=$1
dump=$2
kept=${name}_before_$(date -u +%Y%m%dt%H%M%S)
pg_restore --list "$dump" >/dev/null

psql -v ON_ERROR_STOP=1 -d postgres -v name="$name" -v kept="$kept" <<'SQL'
ALTER DATABASE :"name" RENAME TO :"kept";
CREATE DATABASE :"name" OWNER counterfoil_owner;
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name";
SQL
pg_restore --exit-on-error --single-transaction --dbname="$name" "$dump"
echo "$name is as it was in $dump; what it held is in $kept."

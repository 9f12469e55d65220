#!/usr/bin/env bash
# One database a service, each closed to the others' roles. Run by PostgreSQL's image at its first start; harmless when repeated.
set -euo pipefail

for name in admin connector queue cart history; do
  password=$(tr '[:lower:]' '[:upper:]' <<<"$name")_DB_PASSWORD
  psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres -v name="$name" -v password="${!password}" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'name')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
ALTER ROLE :"name" PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
  -c 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'

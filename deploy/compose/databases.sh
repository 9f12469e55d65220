#!/usr/bin/env bash
# One database a service, each closed to the others' roles. All belong to counterfoil_owner, which makes the tables; a service's
# own role may only read and write rows. Run by PostgreSQL's image at its first start; harmless when repeated.
set -euo pipefail

sql() {
  psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" "$@"
}

sql -d postgres -v password="$OWNER_DB_PASSWORD" <<'SQL'
SELECT 'CREATE ROLE counterfoil_owner LOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counterfoil_owner') \gexec
ALTER ROLE counterfoil_owner PASSWORD :'password';
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
SQL

for name in admin connector queue cart history; do
  password=$(tr '[:lower:]' '[:upper:]' <<<"$name")_DB_PASSWORD
  sql -d postgres -v name="$name" -v password="${!password}" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'name')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
ALTER ROLE :"name" PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER counterfoil_owner', :'name')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name";
SQL
  sql -d "$name" -v name="$name" <<'SQL'
ALTER DEFAULT PRIVILEGES FOR ROLE counterfoil_owner IN SCHEMA public
GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"name";
SQL
done

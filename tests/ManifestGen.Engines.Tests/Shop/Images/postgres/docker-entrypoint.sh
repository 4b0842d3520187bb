#!/bin/sh
# Creates the database at the first start, as the official image does, and becomes the server.
set -eu

if [ "$(id -u)" = 0 ]; then
  install --directory --owner=postgres --group=postgres --mode=0700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi

if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  database=${POSTGRES_DB:-$user}
  password=${POSTGRES_PASSWORD:-}
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then password=$(cat "$POSTGRES_PASSWORD_FILE"); fi
  if [ -z "$password" ]; then
    echo 'POSTGRES_PASSWORD is not set.' >&2
    exit 1
  fi

  mkdir -p "$PGDATA" && chmod 0700 "$PGDATA"
  umask 0077
  file=$(mktemp)
  printf '%s\n' "$password" > "$file"
  initdb --pgdata="$PGDATA" --username="$user" --pwfile="$file" --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8
  rm "$file"
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"

  # Nobody else reaches it while it is not ready: it listens on its socket only.
  pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
  if [ "$database" != postgres ]; then
    createdb --username="$user" --maintenance-db=postgres "$database"
  fi

  export POSTGRES_USER="$user" POSTGRES_DB="$database"
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$user" --dbname="$database" --file="$script" ;;
    esac
  done

  pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop
fi

if [ "$1" = postgres ]; then shift && set -- postgres -c listen_addresses='*' "$@"; fi
exec "$@"

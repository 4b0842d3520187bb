#!/bin/sh
# As root it becomes its own user first; RABBITMQ_DEFAULT_USER, _PASS and _VHOST are read by the server itself.
set -eu

if [ "$(id -u)" = 0 ]; then
  chown rabbitmq:rabbitmq /var/lib/rabbitmq
  exec setpriv --reuid=rabbitmq --regid=rabbitmq --clear-groups "$0" "$@"
fi
exec "$@"

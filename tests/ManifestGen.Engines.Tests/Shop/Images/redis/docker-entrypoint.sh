#!/bin/sh
# Arguments that begin with "-" are those of the server; as root it becomes its own user first.
set -eu

case ${1:-} in -* | *.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  chown redis:redis .
  exec setpriv --reuid=redis --regid=redis --clear-groups "$0" "$@"
fi
# The official image is built with this default; here the network of the container protects it in the same way.
if [ "$1" = redis-server ]; then set -- "$@" --protected-mode no; fi
exec "$@"

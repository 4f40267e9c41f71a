#!/usr/bin/env bash
# A real Redis and a real PostgreSQL to test against: on loopback, on free ports, with passwords and data of their own.
#
#   tests/services.sh install                 apt-get install what is missing, and strace, under which tests let runs
#                                             fail; needs root, else it says what to do
#   tests/services.sh run COMMAND...          start both, run the command with their URLs in the environment, stop them
#   tests/services.sh start FOLDER [redis] [postgresql]
#                                             start, or start again after a crash; prints the lines to eval
#   tests/services.sh stop FOLDER             stop what was started there; the folder stays
#
# The URLs are SNAPGEN_TEST_REDIS_URL and SNAPGEN_TEST_POSTGRESQL_URL. `run` leaves out what is not installed.
set -euo pipefail

main() {
  case "${1:-}" in
    install) install_missing ;;
    run) shift; run "$@" ;;
    start) shift; start "$@" ;;
    stop) stop "$2" ;;
    *) sed -n '2,/^set/{/^#/p}' "$0" >&2; exit 2 ;;
  esac
}

install_missing() {
  local packages=()
  [ -n "$(redis_server)" ] || packages+=(redis-server)
  [ -n "$(postgresql_bin)" ] || packages+=(postgresql)
  { [ "$(uname -s)" != Linux ] || command -v strace >/dev/null; } || packages+=(strace)
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "services: some tests will be skipped; they need: apt-get install ${packages[*]}" >&2
    return 0
  fi
  # RUNLEVEL=1: the packages shall not start servers of their own.
  apt-get update -qq
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
}

run() {
  folder=$(mktemp -d "${TMPDIR:-/tmp}/snapgen-services.XXXXXX")
  trap 'stop "$folder"; rm -rf "$folder"' EXIT
  local kinds=() lines
  [ -z "$(redis_server)" ] || kinds+=(redis)
  [ -z "$(postgresql_bin)" ] || kinds+=(postgresql)
  if [ ${#kinds[@]} -gt 0 ]; then
    lines=$(start "$folder" "${kinds[@]}")
    eval "$lines"
  fi
  "$@"
}

start() {
  local folder=$1 kind
  shift
  [ $# -gt 0 ] || set -- redis postgresql
  mkdir -p "$folder"
  chmod 711 "$folder"  # the server's user has to pass
  for kind in "$@"; do
    "start_$kind" "$(cd "$folder" && pwd)/$kind"
  done
}

stop() {
  local folder=$1 pid
  if [ -s "$folder/redis/pid" ]; then
    pid=$(cat "$folder/redis/pid")
    kill -CONT "$pid" 2>/dev/null || true
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  fi
  if [ -s "$folder/postgresql/data/postmaster.pid" ]; then
    kill -CONT "$(head -1 "$folder/postgresql/data/postmaster.pid")" 2>/dev/null || true
    as_server "$(postgresql_bin)/pg_ctl" stop -w -s -m immediate -D "$folder/postgresql/data" >&2 || true
  fi
}

start_redis() {
  local data=$1 server
  server=$(redis_server)
  [ -n "$server" ] || { echo "services: no redis-server; apt-get install redis-server" >&2; exit 3; }
  if [ ! -e "$data/redis.conf" ]; then
    mkdir -p "$data"
    free_port >"$data/port"
    secret >"$data/password"
    # In a file, since arguments are seen by everyone. appendonly: a restart must not forget ids.
    cat >"$data/redis.conf" <<CONF
bind 127.0.0.1
port $(cat "$data/port")
requirepass $(cat "$data/password")
dir $data
pidfile $data/pid
logfile $data/log
daemonize yes
save ""
appendonly yes
appendfsync everysec
maxmemory-policy noeviction
CONF
    chmod 600 "$data/redis.conf" "$data/password"
  fi
  "$server" "$data/redis.conf" >&2
  local url
  url="redis://:$(cat "$data/password")@127.0.0.1:$(cat "$data/port")/0"
  until_ready "$data/log" redis_answers "$(cat "$data/port")" "$(cat "$data/password")"
  echo "export SNAPGEN_TEST_REDIS_URL='$url'"
}

redis_answers() {
  # No redis-cli: bash speaks enough of the protocol.
  local answer
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'AUTH %s\r\nPING\r\n' "$2" >&3
  read -r -t 2 answer <&3 && read -r -t 2 answer <&3 || answer=
  exec 3>&-
  [[ $answer == +PONG* ]]
}

start_postgresql() {
  local data=$1/data home=$1 bin
  bin=$(postgresql_bin)
  [ -n "$bin" ] || { echo "services: no PostgreSQL server; apt-get install postgresql" >&2; exit 3; }
  if [ ! -e "$data/postgresql.conf" ]; then
    mkdir -p "$home"
    free_port >"$home/port"
    secret >"$home/password"
    [ "$(id -u)" != 0 ] || chown -R "$(server_user)" "$home"
    as_server "$bin/initdb" -D "$data" -U snapgen --pwfile="$home/password" --auth=scram-sha-256 \
      --encoding=UTF8 --locale=C --no-sync >"/dev/null"
    as_server tee -a "$data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $(cat "$home/port")
unix_socket_directories = ''
max_connections = 200
CONF
  fi
  local tries=0
  # After a kill -9 the old backends need a moment to notice; until then a new server refuses to start.
  until as_server "$bin/pg_ctl" start -w -s -t 30 -D "$data" -l "$home/log" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 20 ] || { cat "$home/log" >&2; exit 1; }
    sleep 0.25
  done
  echo "export SNAPGEN_TEST_POSTGRESQL_URL='postgresql://snapgen:$(cat "$home/password")@127.0.0.1:$(cat "$home/port")/postgres'"
}

until_ready() {
  local log=$1
  shift
  for _ in $(seq 100); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  cat "$log" >&2
  exit 1
}

redis_server() { command -v redis-server || true; }

postgresql_bin() {
  local found
  found=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1 || true)
  [ -n "$found" ] || found=$(command -v initdb || true)
  [ -z "$found" ] || dirname "$found"
}

# PostgreSQL refuses to run as root.
server_user() { if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi; }

as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && exec runuser -u "$(server_user)" -- "$@"); else "$@"; fi
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

secret() { head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

main "$@"

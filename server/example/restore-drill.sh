#!/bin/sh
# Do the copies bring everything back? restore-drill.sh n1-….tar.gz [n2-….tar.gz n3-….tar.gz]
# Starts the servers from their copies, on this machine, on other ports and in a folder of its own; says what is in them; ends them.
# Touches no running server. Needs nats-server (NATS=path) of the same version, tar and curl.
set -eu
NATS=${NATS:-/usr/local/bin/nats-server}
PORT=${PORT:-15000}
[ $# -eq 1 ] || [ $# -eq 3 ] || { echo "one copy, or all three" >&2; exit 2; }
dir=$(mktemp -d)
pids=""
end() {
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap end EXIT INT TERM

routes=""
at=0
for copy in "$@"; do
  at=$((at + 1))
  routes="$routes nats-route://127.0.0.1:$((PORT + 30 + at)),"
done
at=0
for copy in "$@"; do
  at=$((at + 1))
  mkdir -p "$dir/$at"
  tar -xzf "$copy" -C "$dir/$at"
  own=$(ls "$dir/$at"/*.conf | grep -v accounts.conf)
  value() { sed -n "s/^ *$1: *//p" "$own" | head -1; }
  # Its own name and its cluster's name must be as they were; where it listens must not.
  {
    echo "server_name: $(value server_name)"
    echo "listen: \"127.0.0.1:$((PORT + 10 + at))\""
    echo "http: \"127.0.0.1:$((PORT + 20 + at))\""
    echo "jetstream: { store_dir: \"$dir/$at\", max_memory_store: 16777216, max_file_store: $(value max_file_store) }"
    [ $# -eq 1 ] || echo "cluster: { name: $(value name), listen: \"127.0.0.1:$((PORT + 30 + at))\", routes: [$routes] }"
    echo 'websocket: { listen: "127.0.0.1:'$((PORT + 40 + at))'", no_tls: true }'
    echo 'include "accounts.conf"'
  } >"$dir/$at/drill.conf"
  "$NATS" -c "$dir/$at/drill.conf" >"$dir/$at/log" 2>&1 &
  pids="$pids $!"
done

at=0
for copy in "$@"; do
  at=$((at + 1))
  tries=0
  until curl -fsS --max-time 5 "http://127.0.0.1:$((PORT + 20 + at))/healthz" >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -ge 120 ]; then
      echo "FAILED: $copy does not get healthy" >&2
      tail -20 "$dir/$at/log" >&2
      exit 1
    fi
    sleep 1
  done
  all=$(curl -fsS "http://127.0.0.1:$((PORT + 20 + at))/jsz")
  number() { printf %s "$all" | tr -d ' \n' | sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }
  streams=$(number streams)
  messages=$(number messages)
  echo "$copy: healthy, $streams streams, $messages records"
  [ "${streams:-0}" -gt 0 ] && [ "${messages:-0}" -gt 0 ] || { echo "FAILED: nothing in $copy" >&2; exit 1; }
done
echo "OK"

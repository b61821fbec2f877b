#!/bin/sh
# Every night, on each server at another hour: stops this one server, copies its folder, starts it again. The other two go on.
# The copy of one server alone brings nothing back: keep all three.
set -eu
NAME=${NAME:-n1}
STORE=${STORE:-/var/lib/dung-hen-nats}
CONF=${CONF:-/etc/dung-hen-nats}
TO=${TO:-/var/backups/dung-hen-nats}
HEALTH=${HEALTH:-http://127.0.0.1:8222/healthz}
STOP=${STOP:-systemctl stop dung-hen-nats}
START=${START:-systemctl start dung-hen-nats}
KEEP_DAYS=${KEEP_DAYS:-14}

healthy() { curl -fsS --max-time 5 "$HEALTH" >/dev/null 2>&1; }
# A server that isn't well is not stopped: the other two may need it.
healthy || { echo "not healthy, no backup: $HEALTH" >&2; exit 1; }
mkdir -p "$TO"
file="$TO/$NAME-$(date +%Y%m%d-%H%M%S).tar.gz"
$STOP
# Whatever happens, it is started again.
trap '$START' EXIT
tar -czf "$file.part" -C "$STORE" . -C "$CONF" accounts.conf "$NAME.conf"
mv "$file.part" "$file"
trap - EXIT
$START
tries=0
until healthy; do
  tries=$((tries + 1))
  [ $tries -lt 120 ] || { echo "did not get healthy again: $HEALTH" >&2; exit 1; }
  sleep 1
done
find "$TO" -name "$NAME-*.tar.gz" -mtime "+$KEEP_DAYS" -delete
echo "$file"

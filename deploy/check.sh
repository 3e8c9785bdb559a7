#!/bin/sh
# Says in one line whether this server of a team is well. Ends with 0: well, 1: look soon, 2: look now.
# For cron, or for whatever watches your machines:   check.sh
set -eu

conf=${TANTO_TEAM_CONF:-/etc/tanto-team/server.conf}
watch=$(sed -n 's/^http: *"\([^"]*\)"/\1/p' "$conf")
certificate=$(sed -n 's/^ *cert_file: *"\([^"]*\)"/\1/p' "$conf")
store=$(sed -n 's/^ *store_dir: *"\([^"]*\)"/\1/p' "$conf")
state=0
said=

tell() {
  [ "$1" -le "$state" ] || state=$1
  said="$said${said:+; }$2"
}

ask() {
  # It may just have been started.
  curl -s -m 5 --retry 5 --retry-delay 1 --retry-max-time 10 --retry-connrefused "http://$watch/$1"
}

# One number out of an answer: the first of that name.
number() {
  sed -n "s/^ *\"$1\": *\([0-9]*\),\{0,1\}$/\1/p" | head -n 1
}

share=?
devices=?
if health=$(ask healthz) && figures=$(ask jsz); then
  case $health in
    *'"ok"'*) ;;
    *) tell 2 "not healthy: $(echo "$health" | tr -s '\n ' ' ')" ;;
  esac
  most=$(echo "$figures" | number max_storage)
  used=$(echo "$figures" | number storage)
  share=$((100 * used / most))
  [ "$share" -lt 80 ] || tell 1 "its store is $share % full (max_file_store)"
  [ "$share" -lt 95 ] || tell 2 'devices will soon be turned away'
  devices=$(ask varz | number connections)
  # One whose disk is full stops answering; one whose store is full says so and goes on.
  free=$(df -Pk "$store" | awk 'NR == 2 { print $4 }')
  [ "$((free * 1024))" -gt "$((most - used))" ] || tell 1 'its disk can be full before its store is: lower max_file_store'
else
  tell 2 'it does not answer'
fi

full=$(df -P "$store" 2>/dev/null | awk 'NR == 2 { sub("%", "", $5); print $5 }')
[ "${full:-0}" -lt 90 ] || tell 2 "its disk is $full % full"

for each in $certificate; do
  openssl x509 -in "$each" -noout -checkend 2592000 >/dev/null || tell 1 "$each ends within 30 days"
  openssl x509 -in "$each" -noout -checkend 259200 >/dev/null || tell 2 "$each ends within 3 days"
done

echo "${said:-well: $devices connections, store $share % full, disk $full % full}"
exit "$state"

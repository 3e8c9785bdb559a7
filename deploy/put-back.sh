#!/bin/sh
# Puts a copy that back-up.sh made in the place of what this server of a team has. What it had is kept
# beside it, under /var/lib/tanto-team.before-<time>.
#
#   put-back.sh <copy>
set -eu
umask 077

if [ $# -ne 1 ]; then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
gzip -t "$1"
time=$(date -u +%Y%m%dT%H%M%SZ)

systemctl stop tanto-team || true
for folder in /etc/tanto-team /var/lib/tanto-team; do
  if [ -e "$folder" ]; then mv "$folder" "$folder.before-$time"; fi
done
tar -C / -xzpf "$1"
systemctl start tanto-team

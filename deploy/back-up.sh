#!/bin/sh
# Copies all that this server of a team keeps into one file. It is stopped meanwhile: devices wait, or
# go to the other two. One server at a time.
#
#   back-up.sh <folder for the copies>
set -eu
umask 077

if [ $# -ne 1 ]; then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
mkdir -p "$1"
copy=$1/tanto-team-$(uname -n)-$(date -u +%Y%m%dT%H%M%SZ).tar.gz

systemctl stop tanto-team
trap 'systemctl start tanto-team' EXIT
tar -C / -czf "$copy.part" etc/tanto-team var/lib/tanto-team
gzip -t "$copy.part"
mv "$copy.part" "$copy"
echo "$copy"

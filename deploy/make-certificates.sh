#!/bin/sh
# Certificates for the servers of a team, by a private authority of your own.
#
#   make-certificates.sh <folder> <name or address> [<further name or address of the same server> …]
#
# The first run makes the authority: authority.pem (the app asks for it; not secret) and
# authority-key.pem (keep it where no server is). Each run makes <name>.pem and <name>-key.pem for one
# server, good for 825 days. Run it again with the same folder for the next server, or to renew one.
set -eu
umask 077

if [ $# -lt 2 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
folder=$1
name=$2
shift

mkdir -p "$folder"
cd "$folder"

new_key() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$1"
}

if [ ! -e authority-key.pem ]; then
  new_key authority-key.pem
  openssl req -x509 -new -key authority-key.pem -sha256 -days 3650 \
    -subj '/CN=Tanto team servers' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -out authority.pem
  chmod 644 authority.pem
fi

alternatives=
for each; do
  case $each in
    *:*) kind=IP ;;
    *[!0-9.]*) kind=DNS ;;
    *) kind=IP ;;
  esac
  alternatives="$alternatives${alternatives:+,}$kind:$each"
done

new_key "$name-key.pem"
request=$(mktemp)
extensions=$(mktemp)
trap 'rm -f "$request" "$extensions"' EXIT
openssl req -new -key "$name-key.pem" -subj '/O=Tanto team server' -out "$request"
# The servers of a cluster call each other too, so each is also a client.
cat > "$extensions" <<END
subjectAltName=critical,$alternatives
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth,clientAuth
END
openssl x509 -req -in "$request" -CA authority.pem -CAkey authority-key.pem \
  -set_serial "0x$(openssl rand -hex 16)" -days 825 -sha256 \
  -extfile "$extensions" -out "$name.pem" 2>/dev/null
chmod 644 "$name.pem"
echo "$folder/$name.pem"

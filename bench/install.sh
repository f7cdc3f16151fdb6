#!/bin/sh
# Installs what bench/ measures against: Debian's packages, its own npm packages, and two small C programs.
set -eu
cd "$(dirname "$0")"
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq sqlite3 python3-reportlab python3-xlsxwriter python3-openpyxl \
  libcrypt-dev gcc libc6-dev util-linux poppler-utils zbar-tools unzip
npm ci --no-audit --no-fund
mkdir -p built
gcc -O2 -Wall -Wextra -o built/measure peers/measure.c
gcc -O2 -Wall -Wextra -pthread -o built/libxcrypt peers/libxcrypt.c -lcrypt
echo 'Installed. Now: npm run build && npm run bench'

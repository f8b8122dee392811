#!/bin/sh
# `migrate` prepares the database and ends; `prober` watches the service from another machine; without an argument the
# API runs, once the media worker has passed its test on this machine (a worker of another version, or one that this
# kernel cannot run, would fail at the first call).
set -eu

case "${1:-api}" in
  migrate)
    exec node --enable-source-maps dist/apps/api/src/prepare-database.js
    ;;
  api)
    node scripts/worker/self-test.mjs "$MEDIASOUP_WORKER_BIN" > /dev/null
    exec node --enable-source-maps dist/apps/api/src/main.js
    ;;
  prober)
    exec node --enable-source-maps dist/apps/api/src/prober/main.js
    ;;
  *)
    echo "unknown command: $1 (api, migrate or prober)" >&2
    exit 64
    ;;
esac

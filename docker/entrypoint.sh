#!/bin/sh
# `migrate` prepares the database and ends; `prober` watches the service from another machine; `backups` and what follows is the command
# of `npm run backup` and its like (now, list, restore, drill; at a second site drill site-failover); `operators:add` and the others are the
# commands of `npm run`, with the settings of the API; `verify <file of public keys>` looks at the signature of this image; without an argument
# the API runs, once the media worker has passed its test on this machine (a worker of another version, or one that this kernel cannot run,
# would fail at the first call).
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
  backups)
    shift
    exec node --enable-source-maps dist/apps/api/src/backups.js "$@"
    ;;
  operators:add | operators:list | operators:remove | probers:add | probers:remove | second-site:add | \
    second-site:remove | load-tests:add | \
    keys:list | keys:move | keys:reseal | store:check | import:tenant)
    program=$(node -p 'require("./package.json").scripts[process.argv[1]].split(" ").at(-1)' "$1")
    shift
    exec node --enable-source-maps "dist/apps/api/src/$program.js" "$@"
    ;;
  verify)
    exec node --enable-source-maps dist/apps/api/src/verify-release.js "$2"
    ;;
  *)
    echo "unknown command: $1 (api, migrate, prober, backups, verify, or a command of README.md such as operators:add)" >&2
    exit 64
    ;;
esac

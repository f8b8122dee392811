#!/bin/sh
# The role that makes backups, and may do no more; a backup is every file of the database all the same.
set -eu

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --dbname=rinjo --set=password="$RINJO_BACKUP_PASSWORD" <<'SQL'
create role rinjo_backup login replication nosuperuser nobypassrls password :'password';
grant pg_monitor to rinjo_backup;
grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean), pg_switch_wal(),
  pg_create_restore_point(text) to rinjo_backup;
SQL
echo 'host replication rinjo_backup all scram-sha-256' >> "$PGDATA/pg_hba.conf"

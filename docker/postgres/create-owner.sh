#!/bin/sh
# The owner of the schema: it may make the two roles of the API and nothing else that a superuser may.
set -eu

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --set=password="$RINJO_OWNER_PASSWORD" <<'SQL'
create role rinjo_owner login createrole nosuperuser nobypassrls password :'password';
create database rinjo owner rinjo_owner;
SQL

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Passkeys, authenticator apps, recovery codes, sign-ins that wait for their second step, and what a tenant demands. */
export class Factors1795679160000 implements MigrationInterface {
  readonly name = 'Factors1795679160000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PASSKEYS, CHALLENGES, TOTP, RECOVERY_CODES, PENDING, SECURITY])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table tenant_security, pending_sign_in, recovery_code, totp_credential, webauthn_challenge, passkey`,
    );
  }
}

// The hash is unique over all tenants: a credential belongs to one account (WebAuthn section 7.1, step 27).
const PASSKEYS = `
  create table passkey (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    credential_hash bytea not null unique check (length(credential_hash) = 32),
    credential_id bytea not null check (length(credential_id) between 16 and 1023),
    public_key bytea not null,
    counter bigint not null check (counter >= 0),
    transports text[] not null,
    synced boolean not null,
    name text not null check (length(name) between 1 and 80),
    created_at timestamptz not null,
    last_used_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  create index passkey_by_user on passkey (tenant_id, user_id);
  ${fence('passkey', 'select, insert, update, delete')}
  ${lookup('passkey', ['tenant_id', 'id', 'credential_hash'])}`;

// Random numbers that were given out before anybody was known: they belong to no tenant.
const CHALLENGES = `
  create table webauthn_challenge (
    hash bytea primary key check (length(hash) = 32),
    bound_to text not null,
    expires_at timestamptz not null
  );
  create index webauthn_challenge_by_expiry on webauthn_challenge (expires_at);
  grant select, insert, delete on webauthn_challenge to rinjo_app;`;

const TOTP = `
  create table totp_credential (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    sealed text not null,
    last_step bigint not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_used_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  create unique index totp_credential_one on totp_credential (tenant_id, user_id, (confirmed_at is null));
  ${fence('totp_credential', 'select, insert, update, delete')}`;

const RECOVERY_CODES = `
  create table recovery_code (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    hash bytea not null check (length(hash) = 32),
    created_at timestamptz not null,
    used_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, user_id, hash),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  ${fence('recovery_code', 'select, insert, update, delete')}`;

const PENDING = `
  create table pending_sign_in (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    tries integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  create index pending_sign_in_by_user on pending_sign_in (tenant_id, user_id);
  ${fence('pending_sign_in', 'select, insert, update, delete')}
  ${lookup('pending_sign_in', ['tenant_id', 'id', 'token_hash'])}`;

const SECURITY = `
  create table tenant_security (
    tenant_id uuid primary key references tenant (tenant_id),
    version integer not null,
    mfa_required_roles text[] not null,
    break_glass_user_id uuid,
    foreign key (tenant_id, break_glass_user_id) references user_account (tenant_id, id)
  );
  ${fence('tenant_security', 'select, insert, update')}`;

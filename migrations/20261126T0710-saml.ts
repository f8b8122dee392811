import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Sign-in with the identity providers of a tenant. */
export class Saml1795677000000 implements MigrationInterface {
  readonly name = 'Saml1795677000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CONNECTIONS, KEYS, SIGN_INS, PEOPLE]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table saml_link_offer, saml_session, saml_identity, saml_assertion, saml_request, saml_test,
        saml_key, saml_certificate, saml_group_mapping, saml_connection`);
  }
}

const CONNECTIONS = `
  create table saml_connection (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    name text not null check (length(name) between 1 and 80),
    state text not null check (state in ('draft', 'enabled', 'disabled')),
    version integer not null check (version >= 1),
    idp_entity_id text not null check (length(idp_entity_id) between 1 and 1024),
    sso_url text not null,
    slo_url text,
    signature_policy text not null check (signature_policy in ('both', 'assertion')),
    encryption_wanted boolean not null,
    idp_initiated_allowed boolean not null,
    jit_enabled boolean not null,
    attributes jsonb not null,
    default_role text not null check (default_role in ('admin', 'member')),
    metadata_url text,
    metadata_refreshed_at timestamptz,
    metadata_failure text,
    pending_metadata jsonb,
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    primary key (tenant_id, id)
  );
  create unique index saml_connection_name on saml_connection (tenant_id, fold_for_search(name));
  ${fence('saml_connection', 'select, insert, update, delete')}
  ${lookup('saml_connection', ['tenant_id', 'id', 'state'])}

  create table saml_group_mapping (
    tenant_id uuid not null,
    connection_id uuid not null,
    position integer not null,
    value text not null check (length(value) between 1 and 256),
    group_id uuid,
    role text check (role in ('admin', 'member')),
    primary key (tenant_id, connection_id, position),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade,
    foreign key (tenant_id, group_id) references user_group (tenant_id, id) on delete set null (group_id)
  );
  create index saml_group_mapping_by_group on saml_group_mapping (tenant_id, group_id);
  ${fence('saml_group_mapping', 'select, insert, delete')}`;

const KEYS = `
  -- What identity providers sign with.
  create table saml_certificate (
    tenant_id uuid not null,
    connection_id uuid not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    der bytea not null,
    origin text not null check (origin in ('upload', 'url')),
    added_at timestamptz not null,
    retires_at timestamptz,
    primary key (tenant_id, connection_id, fingerprint),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade
  );
  ${fence('saml_certificate', 'select, insert, update, delete')}

  -- What we sign with, and what assertions are encrypted for. The private key is sealed.
  create table saml_key (
    tenant_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    state text not null check (state in ('current', 'next', 'previous')),
    certificate bytea not null,
    private_key text not null,
    created_at timestamptz not null,
    published_until timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade
  );
  create index saml_key_by_connection on saml_key (tenant_id, connection_id);
  create unique index saml_key_current on saml_key (tenant_id, connection_id) where state = 'current';
  ${fence('saml_key', 'select, insert, update, delete')}`;

const SIGN_INS = `
  create table saml_test (
    tenant_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    started_by uuid not null,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    finished_at timestamptz,
    result jsonb,
    primary key (tenant_id, id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade,
    foreign key (tenant_id, started_by) references user_account (tenant_id, id) on delete cascade
  );
  create index saml_test_by_connection on saml_test (tenant_id, connection_id);
  create index saml_test_by_person on saml_test (tenant_id, started_by);
  ${fence('saml_test', 'select, insert, update, delete')}

  create table saml_request (
    tenant_id uuid not null,
    connection_id uuid not null,
    request_id text not null check (length(request_id) between 1 and 128),
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    browser_hash bytea not null check (length(browser_hash) = 32),
    relay_id text not null,
    return_to text not null check (length(return_to) between 1 and 512),
    force_authn boolean not null,
    test_id uuid,
    primary key (tenant_id, connection_id, request_id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade,
    foreign key (tenant_id, test_id) references saml_test (tenant_id, id) on delete cascade
  );
  create index saml_request_expiry on saml_request (tenant_id, expires_at);
  create index saml_request_by_test on saml_request (tenant_id, test_id);
  ${fence('saml_request', 'select, insert, delete')}

  -- Assertions that were accepted, until they could not be accepted any more: none is accepted twice.
  create table saml_assertion (
    tenant_id uuid not null,
    connection_id uuid not null,
    assertion_id text not null check (length(assertion_id) between 1 and 256),
    expires_at timestamptz not null,
    primary key (tenant_id, connection_id, assertion_id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade
  );
  create index saml_assertion_expiry on saml_assertion (tenant_id, expires_at);
  ${fence('saml_assertion', 'select, insert, delete')}`;

const PEOPLE = `
  -- Who somebody is, in the words of one identity provider.
  create table saml_identity (
    tenant_id uuid not null,
    connection_id uuid not null,
    name_id text not null check (length(name_id) between 1 and 256),
    user_id uuid not null,
    linked_at timestamptz not null,
    last_sign_in_at timestamptz,
    primary key (tenant_id, connection_id, name_id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade,
    foreign key (tenant_id, user_id) references user_account (tenant_id, id) on delete cascade
  );
  create index saml_identity_by_user on saml_identity (tenant_id, user_id);
  ${fence('saml_identity', 'select, insert, update, delete')}

  -- What a single logout names.
  create table saml_session (
    tenant_id uuid not null,
    session_id uuid not null,
    connection_id uuid not null,
    name_id text not null,
    session_index text check (length(session_index) <= 256),
    primary key (tenant_id, session_id),
    foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade,
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade
  );
  create index saml_session_by_name on saml_session (tenant_id, connection_id, name_id);
  ${fence('saml_session', 'select, insert, delete')}

  -- Somebody came with the address of a person who is here: that person may say that it was them.
  create table saml_link_offer (
    tenant_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    name_id text not null check (length(name_id) between 1 and 256),
    user_id uuid not null,
    browser_hash bytea not null check (length(browser_hash) = 32),
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade,
    foreign key (tenant_id, user_id) references user_account (tenant_id, id) on delete cascade
  );
  create index saml_link_offer_by_user on saml_link_offer (tenant_id, user_id);
  create index saml_link_offer_by_connection on saml_link_offer (tenant_id, connection_id);
  ${fence('saml_link_offer', 'select, insert, delete')}`;

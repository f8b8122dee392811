import { createHash, randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commitmentTo, type EntryFacts, entryPayload, SALT_BYTES } from '@rinjo/transparency-log';
import { fence, lookup } from './tenant-table.js';

/** Tiles of the Merkle tree over the entries of a tenant, and its signed checkpoints (RFC 6962, c2sp.org/tlog-checkpoint). */
export class TransparencyLog1795711800000 implements MigrationInterface {
  readonly name = 'TransparencyLog1795711800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit_entry add column salt bytea, add column commitment bytea`);
    await commitToAll(runner);
    await runner.query(`
      alter table audit_entry
        alter column salt set not null, alter column commitment set not null,
        add constraint audit_entry_hashes check (length(salt) = 32 and length(commitment) = 32);

      create table audit_tile (
        tenant_id uuid not null references tenant (tenant_id),
        level int not null check (level >= 0),
        index bigint not null check (index >= 0),
        -- 256 hashes of 32 bytes, from the left.
        hashes bytea not null check (length(hashes) = 8192),
        root bytea not null check (length(root) = 32),
        primary key (tenant_id, level, index)
      );
      ${fence('audit_tile', 'select, insert')}

      create table audit_checkpoint (
        tenant_id uuid not null references tenant (tenant_id),
        size bigint not null check (size >= 0),
        root bytea not null check (length(root) = 32),
        at timestamptz not null,
        key_version int not null,
        public_key bytea not null check (length(public_key) = 32),
        note text not null,
        primary key (tenant_id, size)
      );
      ${fence('audit_checkpoint', 'select, insert')}
      ${lookup('audit_checkpoint', ['tenant_id', 'size', 'at'])}
      ${lookup('audit_head', ['tenant_id', 'size'])}

      create function audit_proofs_stay() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
      create trigger tiles_stay before update or delete on audit_tile for each row execute function audit_proofs_stay();
      create trigger tile_table_stays before truncate on audit_tile for each statement execute function audit_proofs_stay();
      create trigger checkpoints_stay before update or delete on audit_checkpoint
        for each row execute function audit_proofs_stay();
      create trigger checkpoint_table_stays before truncate on audit_checkpoint
        for each statement execute function audit_proofs_stay();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy system_lookup on audit_head;
      revoke select on audit_head from rinjo_system;
      grant select, insert, update (size) on audit_head to rinjo_system;
      drop table audit_tile, audit_checkpoint;
      drop function audit_proofs_stay();
      alter table audit_entry drop column salt, drop column commitment`);
  }
}

interface Row extends EntryFacts {
  readonly tenantId: string;
  readonly id: string;
}

/** Of the entries that there are. The fence and the trigger hold for the owner too, so both open for this transaction. */
async function commitToAll(runner: QueryRunner): Promise<void> {
  const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
  await runner.query(`
    alter table audit_entry no force row level security;
    alter table audit_entry disable trigger audit_rows_stay`);
  for (;;) {
    const rows = (await runner.query(`
      select tenant_id as "tenantId", id, actor_kind as "actorKind", actor_name as "actorName", request_id as "requestId",
        address, details
      from audit_entry where commitment is null limit 5000`)) as Row[];
    if (rows.length === 0) break;
    const made = rows.map((row) => {
      const salt = randomBytes(SALT_BYTES);
      const commitment = commitmentTo(sha256, salt, entryPayload(row));
      return {
        tenant: row.tenantId,
        id: row.id,
        salt: salt.toString('hex'),
        commitment: Buffer.from(commitment).toString('hex'),
      };
    });
    await runner.query(
      `update audit_entry e set salt = decode(m.salt, 'hex'), commitment = decode(m.commitment, 'hex')
       from jsonb_to_recordset($1::jsonb) m (tenant uuid, id uuid, salt text, commitment text)
       where e.tenant_id = m.tenant and e.id = m.id`,
      [JSON.stringify(made)],
    );
  }
  await runner.query(`
    alter table audit_entry enable trigger audit_rows_stay;
    alter table audit_entry force row level security`);
}

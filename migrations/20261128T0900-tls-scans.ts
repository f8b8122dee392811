import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What scans of encryption found, of the service itself and of probers: a ledger of the installation, to which rows are only added. */
export class TlsScans1796802000000 implements MigrationInterface {
  readonly name = 'TlsScans1796802000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tls_scan (
        id uuid primary key,
        at timestamptz not null,
        -- Null: the service itself scanned.
        prober_id uuid references prober (id),
        outside boolean not null,
        address text not null check (length(address) between 3 and 300),
        uses text[] not null check (uses <@ '{web,socket,relay}'),
        accepted text[] not null check (accepted <@ '{TLSv1,TLSv1.1,TLSv1.2,TLSv1.3}'),
        chosen text check (chosen in ('TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3')),
        valid_until timestamptz,
        trusted boolean not null,
        hsts boolean not null,
        -- Why there is no finding.
        code text check (length(code) between 1 and 60),
        received_at timestamptz not null,
        check (prober_id is not null or not outside)
      );
      create index tls_scan_newest on tls_scan (address, outside, at desc);
      grant select, insert on tls_scan to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tls_scan');
  }
}

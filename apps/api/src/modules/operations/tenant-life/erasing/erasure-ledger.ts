import { Injectable } from '@nestjs/common';
import type { ErasureId, ErasureState, ErasureView, Id, LifeMover, TenantId } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

/** What is written down with each step. Times are ISO 8601. */
export interface ErasureDetails {
  readonly begun: {
    readonly slug: string;
    readonly name: string;
    readonly cancelledAt: string | null;
    readonly cancelledBy: LifeMover | null;
    readonly dueAt: string;
    /** It was erased before, and came back with a backup. */
    readonly again: boolean;
    /** It was a tenant of the installation itself; absent in entries of before there were any. */
    readonly canary?: boolean;
  };
  readonly counted: {
    /** Rows by table, without empty ones. */
    readonly rows: Readonly<Record<string, number>>;
    readonly objects: number;
    readonly objectBytes: number;
    readonly keys: readonly { readonly version: number; readonly createdAt: string }[];
  };
  /** Null: gone for good. Otherwise when the key service lets go of them. */
  readonly keys_destroyed: { readonly goneAt: string | null };
  readonly objects_purged: { readonly containers: readonly string[] };
  readonly rows_purged: object;
  /** On the list of what was erased, in every store of it. */
  readonly listed: object;
  readonly certified: { readonly sha256: string };
}

/** A step that was done. */
export type Done<S extends ErasureState> = { readonly at: Date } & ErasureDetails[S];

/** An erasure, as far as it has come. */
export interface ErasureRun {
  readonly id: ErasureId;
  readonly subject: TenantId;
  readonly done: { readonly [S in ErasureState]?: Done<S> };
}

interface Row {
  readonly run: ErasureId;
  readonly subject: TenantId;
  readonly state: ErasureState;
  readonly at: Date;
  readonly details: object;
}

/** A signed certificate, as it is kept. */
export interface KeptCertificate {
  readonly document: string;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

const SELECT = 'select e.run, e.subject, e.state, e.at, e.details from erasure e';
const LISTED = 100;

/** Erasures of tenants, step by step: rows are added and never changed, and they outlive the tenants. */
@Injectable()
export class ErasureLedger {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async begin(subject: TenantId, details: ErasureDetails['begun']): Promise<ErasureRun> {
    const run = this.ids.next<ErasureId>();
    await this.write({ id: run, subject }, 'begun', details);
    return { id: run, subject, done: { begun: { at: this.clock.now(), ...details } } };
  }

  /** A step that was written down before stays as it was. */
  async write<S extends ErasureState>(
    run: Pick<ErasureRun, 'id' | 'subject'>,
    state: S,
    details: ErasureDetails[S],
  ): Promise<void> {
    await this.system.query(ADD, this.values(run, state, details));
  }

  /** The last step: the certificate and the entry that names it, both or neither. */
  async certify(
    run: Pick<ErasureRun, 'id' | 'subject'>,
    certificate: KeptCertificate,
    details: ErasureDetails['certified'],
  ): Promise<void> {
    const { document, signature, publicKey } = certificate;
    await this.system.transaction(async (query) => {
      await query(
        `insert into erasure_certificate (run, document, signature, public_key, issued_at) values ($1, $2, $3, $4, $5)`,
        [run.id, document, signature, publicKey, this.clock.now()],
      );
      await query(ADD, this.values(run, 'certified', details));
    });
  }

  /** The erasure of a tenant that has not come to its end; null when there is none. */
  async open(subject: TenantId): Promise<ErasureRun | null> {
    return (await this.openRuns()).find((run) => run.subject === subject) ?? null;
  }

  /** All that have not come to their end. */
  async openRuns(): Promise<readonly ErasureRun[]> {
    return runsOf(
      await this.system.query<Row>(
        `${SELECT} where not exists (select from erasure x where x.run = e.run and x.state = 'certified')
         order by e.at, e.id`,
      ),
    );
  }

  /** Those that began before a time, the oldest first. */
  async begunBefore(to: Date): Promise<readonly ErasureRun[]> {
    return runsOf(
      await this.system.query<Row>(
        `${SELECT} where e.run in (select run from erasure where state = 'begun' and at < $1) order by e.at, e.id`,
        [to],
      ),
    );
  }

  /** Of customers, the newest first. */
  async list(): Promise<ErasureView[]> {
    const rows = await this.system.query<Row>(
      `${SELECT} where e.run in (
         select run from erasure where state = 'begun' and details ->> 'canary' is distinct from 'true'
         order by at desc, id desc limit ${String(LISTED)})
       order by e.at, e.id`,
    );
    return runsOf(rows).map(viewOf).reverse();
  }

  /** Null while there is none. */
  async certificate(id: ErasureId): Promise<KeptCertificate | null> {
    const [row] = await this.system.query<KeptCertificate>(
      `select document, signature, public_key as "publicKey" from erasure_certificate where run = $1`,
      [id],
    );
    return row ?? null;
  }

  private values(run: Pick<ErasureRun, 'id' | 'subject'>, state: ErasureState, details: object): unknown[] {
    return [this.ids.next<Id<'ErasureStep'>>(), run.id, run.subject, state, this.clock.now(), details];
  }
}

const ADD = `insert into erasure (id, run, subject, state, at, details) values ($1, $2, $3, $4, $5, $6)
  on conflict (run, state) do nothing`;

function runsOf(rows: readonly Row[]): ErasureRun[] {
  const runs = new Map<ErasureId, ErasureRun>();
  for (const { run, subject, state, at, details } of rows) {
    const known = runs.get(run);
    runs.set(run, { id: run, subject, done: { ...known?.done, [state]: { at, ...details } } });
  }
  return [...runs.values()];
}

function viewOf({ id, subject, done }: ErasureRun): ErasureView {
  const states = Object.keys(done) as ErasureState[];
  const { slug = '', name = '', again = false, dueAt = '', at } = done.begun ?? {};
  return {
    ...{ id, tenant: { id: subject, slug, name }, again, dueAt },
    state: states.at(-1) ?? 'begun',
    begunAt: at?.toISOString() ?? '',
    certifiedAt: done.certified?.at.toISOString() ?? null,
  };
}

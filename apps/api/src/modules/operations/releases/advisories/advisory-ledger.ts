import { Injectable } from '@nestjs/common';
import type { AdvisorySeverity } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { Finding } from './advisory-feed.js';

/** A look at the feed. */
export interface CheckRow {
  readonly at: Date;
  readonly failure: string | null;
}

/** A finding, open until a look at the feed no longer has it for what runs. */
export interface FindingRow extends Finding {
  readonly foundAt: Date;
  readonly closedAt: Date | null;
}

const TEXT = 300;

/** Looks at the feed and what they found: only ever added to. */
@Injectable()
export class AdvisoryLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
  ) {}

  /** The newest look, and the newest that got an answer. */
  async checks(): Promise<{ readonly last: CheckRow | null; readonly fresh: CheckRow | null }> {
    const newest = async (where: string): Promise<CheckRow | null> => {
      const [row] = await this.db.query<CheckRow>(
        `select at, failure from advisory_check ${where} order by at desc, id desc limit 1`,
      );
      return row ?? null;
    };
    return { last: await newest(''), fresh: await newest('where failure is null') };
  }

  async failed(at: Date, failure: string): Promise<void> {
    await this.db.query('insert into advisory_check (id, at, failure) values ($1, $2, $3)', [
      ...[this.ids.next(), at, failure.slice(0, TEXT)],
    ]);
  }

  /** All findings, those that are open first, then the newest. */
  findings(): Promise<FindingRow[]> {
    return this.db.query<FindingRow>(
      `select f.advisory, f.name, f.version, f.severity, f.title, f.url, f.at as "foundAt",
         n.fixed_in as "fixedIn", n.fix_released_at as "fixReleasedAt", case when n.open then null else n.at end as "closedAt"
       from (select distinct on (advisory, name, version) * from advisory order by advisory, name, version, at, id) f
       join (select distinct on (advisory, name, version) * from advisory order by advisory, name, version, at desc, id desc) n
         using (advisory, name, version)
       order by n.open desc, f.at desc, f.name limit 500`,
    );
  }

  /** Notes a look that got an answer: what came, what got a fix, and what is no longer there. */
  async looked(at: Date, found: readonly Finding[]): Promise<void> {
    const known = await this.findings();
    const open = known.filter(({ closedAt }) => closedAt === null);
    await this.db.transaction(async (query) => {
      const add = (of: Finding, isOpen: boolean): Promise<unknown[]> =>
        query(
          `insert into advisory (id, at, open, advisory, name, version, severity, title, url, fixed_in, fix_released_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            ...[this.ids.next(), at, isOpen, of.advisory, of.name, of.version, of.severity, of.title, of.url],
            ...[of.fixedIn, of.fixReleasedAt],
          ],
        );
      await query('insert into advisory_check (id, at) values ($1, $2)', [this.ids.next(), at]);
      for (const one of found) {
        const before = open.find((of) => isSame(of, one));
        if (!before || before.fixedIn !== one.fixedIn) await add(one, true);
      }
      for (const one of open) if (!found.some((of) => isSame(of, one))) await add(one, false);
    });
  }
}

const isSame = (a: Finding, b: Finding): boolean =>
  a.advisory === b.advisory && a.name === b.name && a.version === b.version;

/** Critical ones have less time. */
export const isCritical = (severity: AdvisorySeverity): boolean => severity === 'critical';

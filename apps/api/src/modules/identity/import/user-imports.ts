import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  type AccountLinkId,
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type ImportRowView,
  type ImportUsers,
  LIMITS,
  type UserId,
  type UserImportCheck,
  type UserImportResult,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { InvitationLetters } from '../invitations/invitation-letters.js';
import { AccountPost } from '../letters/post.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { Sessions } from '../sessions.js';
import { ImportRepository } from './import.repository.js';
import { importPlanner, type PlannedRow, rolesDiffer, type Wanted } from './plan-import.js';
import { readSheet, type Sheet } from './read-sheet.js';

const CELL_SHOWN = 100;
const ROWS_AT_A_TIME = 2_000;

/** A row that can be taken. */
interface GoodRow {
  readonly id: UserId;
  readonly planned: PlannedRow;
  readonly wanted: Wanted;
}

/**
 * Lists of people from a spreadsheet. A check says what a file would do; importing plans anew and does it in one transaction
 * of a few statements, so that either all of it happens or nothing. Throws IMPORT_UNREADABLE.
 */
@Injectable()
export class UserImports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: ImportRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly sessions: Sessions,
    private readonly letters: InvitationLetters,
    private readonly post: AccountPost,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async check(principal: Principal, file: Buffer): Promise<UserImportCheck> {
    const sheet = readSheet(file);
    const plan = await this.tenantDb.run(principal, (tx) => this.plan(tx, sheet));
    return { encoding: sheet.encoding, counts: countsOf(plan), rows: plan.map(viewOf) };
  }

  /** Throws IMPORT_REFUSED when all rows were wanted and one cannot be taken, LAST_ADMIN, MAIL_OFF, EMAIL_TAKEN when somebody else adds a person meanwhile. */
  async run(principal: Principal, { mode, invite }: ImportUsers, file: Buffer): Promise<UserImportResult> {
    if (invite === 'yes' && !this.post.sends) throw new DomainError('MAIL_OFF');
    const sheet = readSheet(file);
    const hash = createHash('sha256').update(file).digest('hex');
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const plan = await this.plan(tx, sheet);
      const counts = countsOf(plan);
      if (mode === 'all' && counts.error > 0)
        throw new DomainError('IMPORT_REFUSED', { errors: counts.error });
      const letters = await this.apply(tx, plan, invite === 'yes');
      if ((await this.holders.countActiveAdmins(tx)) === 0) throw new DomainError('LAST_ADMIN');
      const { create: created, update: updated, error: refused } = counts;
      await this.audit.record(tx, 'user.imported', { created, updated, refused, hash });
      return { counts, refused: plan.filter(({ error }) => error).map(viewOf), letters };
    });
  }

  private async plan(tx: Tx, sheet: Sheet): Promise<PlannedRow[]> {
    const emails = sheet.rows.map(({ cells }) => cells.email);
    const planOf = importPlanner(await this.repository.known(tx, emails), 'ja');
    const plan: PlannedRow[] = [];
    for (const [at, row] of sheet.rows.entries()) {
      if (at % ROWS_AT_A_TIME === 0) await setImmediate(); // others want an answer, too
      plan.push(planOf(row));
    }
    return plan;
  }

  /** Answers how many letters will leave. */
  private async apply(tx: Tx, plan: readonly PlannedRow[], invite: boolean): Promise<number> {
    const now = this.clock.now();
    const good = plan.flatMap((planned): GoodRow[] => {
      const { wanted, known, outcome } = planned;
      if (!wanted || outcome === 'unchanged') return [];
      return [{ id: known?.id ?? this.ids.next<UserId>(), planned, wanted }];
    });
    const fresh = good.filter(({ planned }) => !planned.known);
    const changed = good.filter(({ planned }) => planned.known);
    const moved = changed.filter(
      ({ planned: { known }, wanted }) => known && rolesDiffer(known.roles, wanted.roles),
    );
    await this.repository.insert(tx, fresh.map(personOf), now);
    await this.repository.change(tx, changed.map(personOf));
    await this.repository.setRoles(
      tx,
      [...fresh, ...moved].map(({ id, wanted: { roles } }) => ({ id, roles })),
      now,
    );
    await this.sessions.renew(
      tx,
      moved.map(({ id }) => id),
    );
    const joins = good.flatMap(({ id: userId, wanted }) =>
      wanted.joins.map((groupId) => ({ userId, groupId })),
    );
    await this.repository.join(tx, joins, now);
    if (invite) await this.invite(tx, fresh, now);
    await this.record(tx, { fresh, changed, moved });
    return invite ? fresh.length : 0;
  }

  private async invite(tx: Tx, fresh: readonly GoodRow[], at: Date): Promise<void> {
    const { actor } = tx.principal;
    const links = fresh.map(({ id: userId }) => ({
      userId,
      id: this.ids.next<AccountLinkId>(),
      tokenHash: hashSecret(newSecret()), // nobody's: the letter gets another
    }));
    const until = new Date(at.getTime() + LIMITS.userInvitationLifetimeS * 1000);
    const by = actor.kind === 'user' ? actor.userId : null;
    await this.repository.letters(tx, links, by, { at, until });
    await this.letters.add(
      tx,
      fresh.map(({ id }) => id),
    );
  }

  private async record(
    tx: Tx,
    { fresh, changed, moved }: Readonly<Record<'fresh' | 'changed' | 'moved', readonly GoodRow[]>>,
  ): Promise<void> {
    for (const { id: userId, wanted } of fresh)
      await this.audit.record(tx, 'user.created', { userId, roles: wanted.roles });
    const otherRoles = new Set(moved);
    for (const row of changed) {
      const { id: userId, wanted, planned } = row;
      const fields = [
        ...(planned.known?.displayName === wanted.displayName ? [] : ['displayName']),
        ...(planned.known?.locale === wanted.locale ? [] : ['locale']),
        ...(otherRoles.has(row) ? ['roles'] : []),
        ...(wanted.joins.length > 0 ? ['groups'] : []),
      ];
      const { roles } = wanted;
      await this.audit.record(tx, 'user.updated', { userId, fields, ...(otherRoles.has(row) && { roles }) });
    }
  }
}

const personOf = ({ id, wanted: { email, displayName, locale } }: GoodRow) => ({
  id,
  email,
  displayName,
  locale,
});

function countsOf(plan: readonly PlannedRow[]): Record<ImportOutcome, number> {
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 } satisfies Record<
    (typeof IMPORT_OUTCOMES)[number],
    number
  >;
  for (const { outcome } of plan) counts[outcome] += 1;
  return counts;
}

function viewOf({ row, outcome, error, wanted }: PlannedRow): ImportRowView {
  const { line, cells } = row;
  return {
    ...{ line, outcome, email: cells.email.slice(0, LIMITS.email) },
    name: wanted?.displayName ?? cells.name.slice(0, LIMITS.displayName),
    error: error && { ...error, value: cells[error.column].slice(0, CELL_SHOWN) },
  };
}

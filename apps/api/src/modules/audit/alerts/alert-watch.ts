import { Injectable } from '@nestjs/common';
import { type LogAlertId, type LogAlertRuleView, type UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Countries } from '../../../platform/geo/countries.js';
import { SecurityMail, UsersRepository } from '../../identity/index.js';
import { ALERT_RULES, type Suspicion, suspicionsOf } from './alert-rules.js';
import { AlertRulesRepository } from './alert-rules.repository.js';
import { AlertsRepository } from './alerts.repository.js';
import { WatchedEntriesRepository } from './watched-entries.repository.js';

/** Entries that one transaction looks through. */
const AT_ONCE = 5_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What goes on within this time of the last of it is one alert, and one letter. */
const SPELL_MS = 60 * MINUTE;
const KNOWN_FOR_MS = 90 * DAY;

/** What a rule has found. */
interface Finding {
  readonly country: string | null;
  /** All there is of it. */
  readonly count: number;
  /** How much of that is new since the log was looked through the last time. */
  readonly more: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly address: string | null;
}

/** Looks through what was written to a tenant's log for patterns, and tells its administrators of each once. */
@Injectable()
export class AlertWatch {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: WatchedEntriesRepository,
    private readonly rules: AlertRulesRepository,
    private readonly alerts: AlertsRepository,
    private readonly countries: Countries,
    private readonly users: UsersRepository,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
    private readonly ids: Ids,
  ) {}

  /** All that was written since. What is found, and how far it was looked, is kept together: nothing is told twice or never. */
  async look(principal: Principal): Promise<void> {
    while (await this.tenantDb.run(principal, (tx) => this.lookOn(tx)));
  }

  /** True while there is more. */
  private async lookOn(tx: Tx): Promise<boolean> {
    const { lookedUpTo, size } = await this.entries.position(tx);
    if (lookedUpTo >= size) return false;
    const upTo = Math.min(size, lookedUpTo + AT_ONCE);
    const suspicions = suspicionsOf(await this.entries.between(tx, lookedUpTo, upTo));
    const rules = suspicions.length === 0 ? [] : await this.rules.all(tx);
    for (const suspicion of suspicions) {
      const rule = rules.find((one) => one.rule === suspicion.rule);
      if (rule?.enabled !== true) continue;
      for (const finding of await this.findings(tx, rule, suspicion)) await this.tell(tx, suspicion, finding);
    }
    await this.entries.lookedUpTo(tx, upTo);
    return upTo < size;
  }

  private findings(tx: Tx, rule: LogAlertRuleView, suspicion: Suspicion): Promise<readonly Finding[]> {
    const { threshold, windowMin } = rule;
    if (rule.rule === 'new_country') return this.newCountries(tx, suspicion);
    return threshold === null || windowMin === null
      ? Promise.resolve([findingIn(suspicion.entries)])
      : this.frequent(tx, suspicion, threshold, windowMin);
  }

  /** Often enough within the minutes before the newest of them: by the time of the entries, however late they are looked at. */
  private async frequent(
    tx: Tx,
    { rule, subject, entries }: Suspicion,
    threshold: number,
    windowMin: number,
  ): Promise<readonly Finding[]> {
    const found = findingIn(entries);
    const window = [new Date(found.lastAt.getTime() - windowMin * MINUTE), found.lastAt] as const;
    const all = await this.entries.frequency(tx, ALERT_RULES[rule].actions, subject, window);
    return all.count < threshold ? [] : [{ ...found, ...all }];
  }

  /** Sign-ins from a country that is none of those of the last 90 days. A first sign-in is from no new one. */
  private async newCountries(tx: Tx, { subject, entries }: Suspicion): Promise<readonly Finding[]> {
    const found: Finding[] = [];
    for (const entry of entries) {
      const { address, at, seq } = entry;
      const country = address === null ? null : this.countries.of(address);
      if (country === null) continue;
      const from = new Date(at.getTime() - KNOWN_FOR_MS);
      const before = await this.entries.signInAddresses(tx, subject.id, from, seq);
      const known = before.flatMap((one) => this.countries.of(one) ?? []);
      if (known.length === 0 || known.includes(country)) continue;
      found.push({ ...findingIn([entry]), country });
    }
    return found;
  }

  private async tell(tx: Tx, { rule, subject }: Suspicion, finding: Finding): Promise<void> {
    const { country, count, more, firstAt, lastAt, address } = finding;
    const about = { rule, subject, country };
    const since = new Date(firstAt.getTime() - SPELL_MS);
    if (await this.alerts.goesOn(tx, about, more, lastAt, since)) return;
    const id = this.ids.next<LogAlertId>();
    await this.alerts.insert(tx, { ...about, id, count, firstAt, lastAt });
    const userId = subject.kind === 'user' ? (subject.id as UserId) : null;
    await this.audit.record(tx, 'audit.alerted', {
      ...{ logAlertId: id, rule, subject: subject.kind },
      ...(userId && { userId }),
    });
    if (ALERT_RULES[rule].toldElsewhere) return;
    const user = userId === null ? null : await this.users.find(tx, userId);
    this.mail.afterCommit(tx, await this.users.activeAdmins(tx), {
      ...{ kind: 'log_alert', rule, count, country, address },
      name: user?.displayName ?? '',
    });
  }
}

/** What entries, at least one and the oldest first, are by themselves. */
function findingIn(entries: Suspicion['entries']): Finding {
  const [first, newest] = [entries.at(0), entries.at(-1)];
  if (!first || !newest) throw new Error('Nothing was found');
  const { length } = entries;
  return {
    ...{ country: null, count: length, more: length, address: newest.address },
    ...{ firstAt: first.at, lastAt: newest.at },
  };
}

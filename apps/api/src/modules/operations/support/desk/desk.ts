import { Injectable } from '@nestjs/common';
import type { DeskHoursId, OperatorDesk, SetOperatorDesk, SupportDesk } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { DeskLedger } from './desk-ledger.js';
import { faultsOf } from './desk-rules.js';
import { deskAt, hasDesk, holidaysOf } from './desk-time.js';

/** Versions that the operator's page shows. */
const SHOWN = 30;

/** When people are answered. */
@Injectable()
export class Desk {
  constructor(
    private readonly ledger: DeskLedger,
    private readonly calendar: BusinessDays,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** As people see it who ask for help. */
  async now(): Promise<SupportDesk> {
    const last = (await this.ledger.versions()).at(-1);
    if (!last || !hasDesk(last.hours)) return { hours: null, open: false, opensAt: null };
    const { open, opensAt } = deskAt(last.hours, this.clock.now(), holidaysOf(this.calendar));
    return { hours: last.hours, open, opensAt: opensAt?.toISOString() ?? null };
  }

  async view(): Promise<OperatorDesk> {
    const versions = (await this.ledger.versions()).toReversed();
    const [last] = versions;
    return {
      version: last?.version ?? 0,
      hours: last?.hours ?? null,
      email: last?.email ?? null,
      locale: last?.locale ?? 'ja',
      history: versions.slice(0, SHOWN).map(({ version, hours, madeAt, madeBy }) => ({
        ...{ version, hours, madeBy, madeAt: madeAt.toISOString() },
      })),
      coveredUntil: this.calendar.coveredUntil,
    };
  }

  /** Holds from now on. Throws VALIDATION for hours that are none, SETTINGS_CHANGED when somebody else has saved meanwhile. */
  async set(operator: OperatorCaller, input: SetOperatorDesk): Promise<OperatorDesk> {
    const { weekdays, onHolidays, exceptions } = input.hours;
    const hours = {
      weekdays: weekdays.map(spansOnly),
      onHolidays,
      exceptions: exceptions
        .map(({ day, note, ...of }) => ({ day, ...spansOnly(of), note }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    };
    const fields = faultsOf(hours);
    if (fields.length > 0) throw new DomainError('VALIDATION', { fields });
    const id = this.ids.next<DeskHoursId>();
    if (!(await this.ledger.add(id, { ...input, hours }, operator, this.clock.now())))
      throw new DomainError('SETTINGS_CHANGED', { version: (await this.view()).version });
    return this.view();
  }
}

/** Without what a class of the edge may bring along. */
const spansOnly = ({
  spans,
}: SetOperatorDesk['hours']['weekdays'][number]): SetOperatorDesk['hours']['weekdays'][number] => ({
  spans: spans.map(({ from, to }) => ({ from, to })),
});

import type { IncidentSource, Locale, MaintenanceKind, MaintenanceState, NoticeKind } from '@rinjo/contract';
import { en } from './en.js';
import { ja } from './ja.js';

export interface MonthlyWords {
  readonly title: (month: string) => string;
  /** What nobody has measured. */
  readonly notMeasured: string;
  readonly none: string;
  readonly head: {
    readonly tenant: string;
    readonly operator: string;
    readonly nobody: string;
    readonly installation: string;
    readonly release: string;
    readonly window: string;
    readonly madeAt: string;
  };
  readonly honesty: string;
  readonly window: (from: string, to: string) => string;
  readonly samples: (n: string) => string;
  readonly glance: {
    readonly availability: string;
    readonly incidents: string;
    readonly calls: string;
    readonly storage: string;
  };
  readonly sections: {
    readonly availability: string;
    readonly incidents: string;
    readonly maintenance: string;
    readonly times: string;
    readonly notices: string;
    readonly calls: string;
    readonly storage: string;
    readonly signIns: string;
    readonly proofs: string;
    readonly editions: string;
  };
  readonly availability: {
    readonly share: string;
    readonly downtime: string;
    readonly failures: string;
    readonly blips: string;
    readonly mttr: string;
    readonly planned: string;
    readonly target: (target: string) => string;
    readonly slots: (n: string) => string;
    readonly inside: string;
    readonly bars: string;
    readonly barsAlt: (component: string, percent: string, badDays: number) => string;
    readonly legend: { readonly good: string; readonly down: string; readonly unknown: string };
  };
  readonly incidents: {
    readonly when: string;
    readonly component: string;
    readonly duration: string;
    readonly cause: string;
    readonly lasting: string;
    readonly noCause: string;
    readonly sources: Readonly<Record<IncidentSource, string>>;
  };
  readonly maintenance: {
    readonly planned: string;
    readonly actual: string;
    readonly told: string;
    readonly what: string;
    readonly kinds: Readonly<Record<MaintenanceKind, string>>;
    readonly states: Readonly<Record<MaintenanceState, string>>;
    readonly inTime: string;
    readonly late: string;
    readonly notTold: string;
    readonly notBegun: string;
  };
  readonly times: {
    readonly what: string;
    readonly measured: string;
    readonly target: string;
    readonly samples: string;
    readonly ofAll: string;
  };
  readonly notices: {
    readonly at: string;
    readonly what: string;
    readonly reached: string;
    readonly nobody: string;
    readonly kinds: Readonly<Record<NoticeKind, string>>;
    /** By the name of the event. */
    readonly events: Readonly<Record<string, string>>;
    readonly by: Readonly<Record<'mail' | 'in_app', string>>;
  };
  readonly calls: {
    readonly calls: string;
    readonly people: string;
    readonly guests: string;
    readonly minutes: string;
    readonly amount: (n: string) => string;
    readonly persons: (n: string) => string;
    readonly inMinutes: (n: string) => string;
    readonly days: string;
    readonly daysAlt: (calls: number, most: number) => string;
  };
  readonly storage: {
    readonly used: string;
    readonly added: string;
    readonly usedOf: (used: string, limit: string, plan: string, percent: number) => string;
    readonly addedOf: (bytes: string, objects: string) => string;
    readonly at: (moment: string) => string;
    readonly alt: (percent: number) => string;
  };
  readonly signIns: {
    readonly succeeded: string;
    readonly refused: string;
    readonly people: string;
    readonly times: (n: string) => string;
  };
  readonly proofs: {
    readonly objects: string;
    readonly objectsOf: (checks: string, objects: string, days: string) => string;
    readonly differences: string;
    readonly log: string;
    readonly logOf: (sound: string, unsound: string) => string;
    readonly canary: string;
    readonly passed: string;
    readonly failed: string;
    readonly breaches: string;
    readonly ofAll: string;
  };
  readonly editions: { readonly number: string; readonly madeAt: string; readonly hash: string };
}

export const MONTHLY_WORDS: Readonly<Record<Locale, MonthlyWords>> = { ja, en };

/** @param month YYYY-MM */
export function monthName(month: string, locale: Locale): string {
  const at = new Date(`${month}-15T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}

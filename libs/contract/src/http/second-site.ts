import type { SecondSiteId } from '../ids.js';

/** Another place at which the service can be recovered from its backups. */
export const SECOND_SITE_LIMITS = {
  name: 40,
  region: 80,
  /** Reports of a drill that could not be told at once are taken for so many days. */
  toldWithinDays: 31,
  failure: 500,
} as const;

export interface SecondSiteView {
  readonly id: SecondSiteId;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Town, or region of a provider; empty: nobody said. */
  readonly region: string;
  readonly registeredAt: string;
  /** Name of the operator; null: the command line. */
  readonly registeredBy: string | null;
}

/** GET /operator/second-site: null while none is registered. */
export interface SecondSiteStateView {
  readonly site: SecondSiteView | null;
  /** Codes of the countries that data may be in. */
  readonly allowed: readonly string[];
}

/** POST /operator/second-site */
export interface RegisterSecondSite {
  /** Small letters, digits and hyphens. */
  readonly name: string;
  readonly country: string;
  readonly region: string;
}

/** What the machine of the second site needs, as the file that it reads. Shown once: of the key, only a hash is kept. */
export interface SecondSiteCredentials {
  /** Under which people reach the service. */
  readonly url: string;
  readonly name: string;
  readonly key: string;
}

export interface RegisteredSecondSite {
  readonly site: SecondSiteView;
  readonly credentials: SecondSiteCredentials;
}

/** POST /second-site/failovers: what a drill at the second site came to. Times in ISO 8601, as its clock has them. */
export interface FailoverReport {
  /** Made at the second site: told twice, it counts once. */
  readonly id: string;
  /** Of the machine that it ran on. */
  readonly host: string;
  readonly release: string;
  /** When the first site was taken as lost: the drill began then. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Of the backup; null: it did not come so far, as below. */
  readonly generation: string | null;
  /** Milliseconds from the loss until two people in a call of the restored service heard and saw each other. */
  readonly recoveryMs: number | null;
  /** Milliseconds from the newest heartbeat of the database to the loss. */
  readonly lostMs: number | null;
  /** Likewise of originals. */
  readonly originalsLostMs: number | null;
  /** Originals that were opened and are what was taken. */
  readonly objects: number;
  readonly rows: number;
  readonly logs: number;
  /** What was wrong, in the words of the log; null: nothing. */
  readonly failure: string | null;
}

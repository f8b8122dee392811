import type { ProberWay, WayTrialReport } from '@rinjo/contract';
import type { Clock } from '../../platform/time/clock.js';
import type { Memory } from '../memory-file.js';
import type { ServiceClient } from '../service-client.js';
import { UnsentReports } from '../unsent-reports.js';
import { tryAudio } from './audio-trial.js';
import { tryContacts } from './contacts-trial.js';
import { tryDirect } from './direct-trial.js';
import { tryRelay } from './relay-trial.js';
import { isWayDue } from './way-due.js';
import { type Step, tryWay } from './way-trial.js';

type WayMemory = Pick<Memory, 'ways' | 'waysTried' | 'waysUnsent'>;
type Attempt = (service: ServiceClient, now: Date, step: Step) => Promise<void>;

const ATTEMPTS: Readonly<Record<ProberWay, Attempt>> = {
  ...{ relay: tryRelay, direct: tryDirect, audio: tryAudio, contacts: tryContacts },
};

/** Tries the ways around a failure of calls, each once a day, in calls of their own. */
export class WayWatch {
  private ordered: readonly ProberWay[];
  private tried: Memory['waysTried'];
  readonly unsent: UnsentReports<WayTrialReport>;
  private trying: Promise<void> | null = null;

  constructor(
    { ways, waysTried, waysUnsent }: WayMemory,
    private readonly service: ServiceClient,
    private readonly clock: Clock,
  ) {
    this.ordered = ways;
    this.tried = waysTried;
    this.unsent = new UnsentReports(waysUnsent, clock);
  }

  get memory(): WayMemory {
    return { ways: this.ordered, waysTried: this.tried, waysUnsent: this.unsent.all };
  }

  /** What the service says; one of an earlier release says nothing, and takes no trials. */
  order(ways: readonly ProberWay[] | undefined): void {
    this.ordered = ways?.filter((way) => way in ATTEMPTS) ?? [];
  }

  /** Tries what it is time for, one after the other. Resolves when it has; never rejects. */
  look(): Promise<void> {
    this.trying ??= this.tryDue().finally(() => (this.trying = null));
    return this.trying;
  }

  private async tryDue(): Promise<void> {
    for (const way of this.ordered) {
      const at = this.clock.now();
      if (!isWayDue(this.tried[way] ?? null, at)) continue;
      const trial = await tryWay({ way, at }, (step) => ATTEMPTS[way](this.service, at, step));
      this.tried = { ...this.tried, [way]: { at: trial.at, held: trial.failed === null } };
      this.unsent.add(trial);
    }
  }
}

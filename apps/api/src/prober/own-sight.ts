import type { ProbeSampleReport, ServiceComponent } from '@rinjo/contract';
import { type Incident, troublesOf } from '../modules/operations/availability/formulas/incidents.js';
import { runsOf } from '../modules/operations/availability/formulas/runs.js';
import type { Slot } from '../modules/operations/availability/formulas/slot.js';

/** Slots that are remembered: two hours. An incident that is older goes on as long as one of them is bad. */
const KEPT = 240;

/** What a prober has seen of late, judged as the service judges it. Slots that it has not looked at are nobody's fault here. */
export class OwnSight {
  private samples: ProbeSampleReport[];

  constructor(samples: readonly ProbeSampleReport[] = []) {
    this.samples = [...samples];
  }

  add(samples: readonly ProbeSampleReport[]): void {
    const latest = Math.max(...samples.map(({ slot }) => slot));
    this.samples = [...this.samples.filter(({ slot }) => slot > latest - KEPT), ...samples];
  }

  get all(): readonly ProbeSampleReport[] {
    return this.samples;
  }

  /** What was seen in the newest slot. */
  latest(): readonly ProbeSampleReport[] {
    const slot = this.samples.at(-1)?.slot;
    return this.samples.filter((sample) => sample.slot === slot);
  }

  /** What it has looked at of late. */
  get components(): readonly ServiceComponent[] {
    return [...new Set(this.samples.map(({ component }) => component))];
  }

  /** The incident of a component that lasts; null when there is none. */
  lasting(component: ServiceComponent): Incident | null {
    const own = this.samples.filter((sample) => sample.component === component);
    const end = Math.max(0, ...own.map(({ slot }) => slot + 1));
    const failed = runsOf(own.filter(({ code }) => code !== null).map(({ slot }) => slot));
    return troublesOf(failed, end).incidents.find(({ closed }) => closed === null) ?? null;
  }

  /** Why a component failed in a slot; empty when it did not. */
  codeAt(component: ServiceComponent, at: Slot): string {
    return this.samples.find((sample) => sample.component === component && sample.slot === at)?.code ?? '';
  }
}

import type { Advice, Verdict, VerdictCause } from '@rinjo/call-client';
import type { NetworkState } from './network-store';

/** Whether camera and microphone work. `untouched`: nobody was asked yet. */
export type DeviceState = 'untouched' | 'working' | 'problem';

export interface Summary {
  readonly sign: 'checking' | 'good' | 'warning' | 'bad';
  readonly word: Verdict['mode'] | 'refused' | 'devices' | 'checking';
  readonly cause: VerdictCause | null;
  readonly advice: readonly Advice[];
}

const SIGNS: Readonly<Record<Verdict['mode'], Summary['sign']>> = {
  full: 'good',
  saving: 'good',
  unmeasured: 'warning',
  weak: 'warning',
  stills: 'warning',
  voice: 'bad',
  none: 'bad',
};

/** The one line on top: what is wrong with the device comes before what is wrong with the line. */
export function summaryOf(devices: DeviceState, network: NetworkState): Summary {
  if (devices === 'problem') return { sign: 'bad', word: 'devices', cause: null, advice: [] };
  switch (network.phase) {
    case 'running':
      return { sign: 'checking', word: 'checking', cause: null, advice: [] };
    case 'refused':
      return { sign: 'warning', word: 'refused', cause: null, advice: [] };
    case 'done': {
      const { mode, cause, advice } = network.verdict;
      return { sign: SIGNS[mode], word: mode, cause, advice };
    }
  }
}

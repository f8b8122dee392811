import type { LoadTest } from './load-tests.js';

/** What was typed on the command line. */
export type LoadTestOptions = Readonly<
  Partial<Record<'date' | 'hardware' | 'calls' | 'people' | 'minutes' | 'loss' | 'nodes' | 'release', string>>
>;

const HARDWARE = 300;

/** Throws one line that says what is wrong. @param release that runs, for a test that names none */
export function readLoadTest(options: LoadTestOptions, release: string, now: Date): LoadTest {
  const { hardware = '', loss = '' } = options;
  if (hardware.trim() === '' || hardware.length > HARDWARE)
    throw new Error('Give --hardware, the machines that the calls ran on');
  if (!/^\d{1,2}(\.\d{1,4})?$|^100$/.test(loss))
    throw new Error('Give --loss, the packets of pictures that were lost, in percent, e.g. 0.4');
  const tested = options.release ?? release;
  if (!/^\d+\.\d+\.\d+\S{0,40}$/.test(tested)) throw new Error('--release is a version, e.g. 1.4.0');
  return {
    at: dateOf(options.date ?? now.toISOString(), now),
    ...{ release: tested, hardware: hardware.trim() },
    nodes: wholeOf('--nodes', options.nodes ?? '1', 1, 1_000),
    calls: wholeOf('--calls', options.calls, 1, 100_000),
    peoplePerCall: wholeOf('--people', options.people, 2, 100),
    minutes: wholeOf('--minutes', options.minutes, 1, 10_000),
    // Against us.
    lossBasisPoints: Math.ceil(Number((Number(loss) * 100).toFixed(4))),
  };
}

function wholeOf(name: string, text: string | undefined, min: number, max: number): number {
  const value = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max))
    throw new Error(`Give ${name}, a whole number from ${String(min)} to ${String(max)}`);
  return value;
}

function dateOf(text: string, now: Date): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || at > now)
    throw new Error('--date is a day that has been, e.g. 2026-11-27');
  return at;
}

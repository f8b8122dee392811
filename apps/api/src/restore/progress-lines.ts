import type { ImportTold } from '../modules/portability/index.js';

const EVERY_MS = 1_000;

/** A line of JSON for people and programs whenever a second has passed, and for each new step. */
export function progressLines(write: (line: string) => void, now: () => number): ImportTold {
  let [step, bytes, files, told] = ['', 0, 0, 0];
  return (progress) => {
    if (progress.step !== step) [step, bytes, files, told] = [progress.step, 0, 0, 0];
    bytes += progress.bytes;
    files += 1;
    if (now() - told < EVERY_MS) return;
    told = now();
    write(JSON.stringify({ step, bytes, pieces: files, what: progress.what }));
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from './eventually.js';

/** Processes whose command line or environment names `mark`, this one excepted. */
export function processesOf(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const commandLine = textOf(`/proc/${pid}/cmdline`);
      const about = commandLine + textOf(`/proc/${pid}/environ`);
      return about.includes(mark) ? [`${pid}: ${commandLine.replaceAll('\0', ' ')}`] : [];
    });
}

/** Resolves when nothing that names `mark` runs any more. */
export async function noProcessOf(mark: string): Promise<void> {
  let left: string[] = [];
  await eventually(`no process of ${mark}`, () => {
    left = processesOf(mark);
    return left.length === 0 ? true : undefined;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; left: ${left.join('; ')}`);
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It ended, or belongs to another user.
  }
}

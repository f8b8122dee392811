import { readFileSync, writeFileSync } from 'node:fs';

/** The most memory that a process has had, in megabytes (proc(5)). */
export function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Forgets the most that there was; answers what there is now. */
export function resetPeak(pid: number): number {
  writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
  return peakOf(pid);
}

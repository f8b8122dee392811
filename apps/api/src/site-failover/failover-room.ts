import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that everything of a drill is in: data of customers, which do not outlive it. */
export class FailoverRoom {
  private constructor(readonly path: string) {}

  /** Removes what one has left that was killed. Throws while another one is at it. */
  static async open(workFolder: string): Promise<FailoverRoom> {
    const path = join(workFolder || tmpdir(), 'rinjo-site-failover');
    const holder = join(path, 'pid');
    const pid = Number(await readFile(holder, 'utf8').catch(() => '0'));
    if (pid > 0 && isAlive(pid)) throw new Error(`Process ${String(pid)} holds such a drill at this moment`);
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { mode: 0o700 });
    await writeFile(holder, String(process.pid), { mode: 0o600 });
    return new FailoverRoom(path);
  }

  close(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

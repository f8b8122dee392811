import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own, with a name that no other process mentions. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'rinjo-boot-'));
  private readonly mounts: string[] = [];

  /** Whether this process may mount, as root in a usual machine may and in a container may not. */
  static readonly canMount = (() => {
    const probe = mkdtempSync(join(tmpdir(), 'rinjo-mount-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]).status === 0;
    if (mounted) spawnSync('umount', [probe]);
    rmSync(probe, { recursive: true });
    return mounted;
  })();

  /** Makes a subfolder a small file system, e.g. `size=8m` or `ro`. */
  mount(path: string, options: string): void {
    const result = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stderr);
    this.mounts.push(path);
  }

  remove(): void {
    for (const path of this.mounts.reverse()) spawnSync('umount', ['--lazy', path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}

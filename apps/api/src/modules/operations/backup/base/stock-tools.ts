import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFault } from '../backup-fault.js';
import { runTool } from '../postgres/run-tool.js';
import { BaseBackup, type OpenedBackup } from './base-backup.port.js';

/**
 * `pg_basebackup` into a folder beside, proved by `pg_verifybackup`: for every server that can be reached, also on another
 * machine. The folder needs as much room as the database.
 */
export class StockTools extends BaseBackup {
  override readonly method = 'tools';

  constructor(
    private readonly binaries: string,
    private readonly url: string,
    private readonly workFolder: string,
  ) {
    super();
  }

  override async run<T>(copy: (opened: OpenedBackup) => Promise<T>): Promise<T> {
    const draft = await mkdtemp(join(this.workFolder, 'rinjo-base-'));
    const folder = join(draft, 'data');
    try {
      await runTool(join(this.binaries, 'pg_basebackup'), [
        ...[
          '--pgdata',
          folder,
          '--dbname',
          this.url,
          '--wal-method=none',
          '--checkpoint=fast',
          '--no-password',
        ],
        ...['--manifest-checksums=SHA256', '--label=rinjo', '--no-sync'],
      ]);
      await runTool(join(this.binaries, 'pg_verifybackup'), ['--no-parse-wal', folder]);
      const wal = await walOf(folder);
      const label = { path: 'backup_label', content: await readFile(join(folder, 'backup_label')) };
      return await copy({
        folder,
        startWal: wal.first,
        end: () => Promise.resolve({ endWal: wal.last, extra: [label] }),
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
}

interface WalRange {
  readonly Timeline: number;
  readonly 'Start-LSN': string;
  readonly 'End-LSN': string;
}

/** The segments in the manifest of pg_basebackup. */
async function walOf(folder: string): Promise<{ readonly first: string; readonly last: string }> {
  const manifest = JSON.parse(await readFile(join(folder, 'backup_manifest'), 'utf8')) as {
    readonly 'WAL-Ranges'?: readonly WalRange[];
  };
  const [range] = manifest['WAL-Ranges'] ?? [];
  if (!range) throw new BackupFault('BACKUP_DATABASE', 'pg_basebackup has made no manifest');
  return {
    first: segmentAt(range.Timeline, range['Start-LSN']),
    last: segmentAt(range.Timeline, range['End-LSN']),
  };
}

/** The segment of 16 MiB that holds a position such as `0/2000028`. */
function segmentAt(timeline: number, lsn: string): string {
  const [high = '', low = ''] = lsn.split('/');
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
  return hex(timeline) + hex(parseInt(high, 16)) + hex(parseInt(low, 16) >>> 24);
}

import type { Client } from 'pg';
import { BaseBackup, type OpenedBackup } from './base-backup.port.js';

/** The files of a running server as they are, between `pg_backup_start` and `pg_backup_stop`: for a server without tools. */
export class FileCopy extends BaseBackup {
  override readonly method = 'files';

  constructor(
    private readonly client: Client,
    private readonly dataDirectory: string,
  ) {
    super();
  }

  override async run<T>(copy: (opened: OpenedBackup) => Promise<T>): Promise<T> {
    // The session holds the backup: when it ends before `pg_backup_stop`, the server forgets it.
    const { rows: begun } = await this.client.query<{ wal: string }>(
      `select pg_walfile_name(pg_backup_start('rinjo', true)) as wal`,
    );
    const session = { open: true };
    const end: OpenedBackup['end'] = async () => {
      session.open = false;
      // It does not wait for the archive: the segment is looked for in the store of backups.
      const { rows } = await this.client.query<{ wal: string; label: string; map: string }>(
        `select pg_walfile_name(lsn) as wal, labelfile as label, spcmapfile as map from pg_backup_stop(false)`,
      );
      const [{ wal, label, map } = { wal: '', label: '', map: '' }] = rows;
      const files = { backup_label: label, tablespace_map: map };
      const extra = Object.entries(files).map(([path, text]) => ({
        path,
        content: Buffer.from(text, 'utf8'),
      }));
      return { endWal: wal, extra: extra.filter(({ content }) => content.length > 0) };
    };
    try {
      return await copy({ folder: this.dataDirectory, startWal: begun[0]?.wal ?? '', end });
    } finally {
      if (session.open) await this.client.query('select pg_backup_stop(false)').catch(() => undefined);
    }
  }
}

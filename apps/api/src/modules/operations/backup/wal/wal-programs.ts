import { fileURLToPath } from 'node:url';

/** The programs that PostgreSQL calls, as a command of its settings. */
export class WalPrograms {
  constructor(
    private readonly folder: string = fileURLToPath(new URL('../../../../', import.meta.url)),
    private readonly extension: 'js' | 'mjs' = 'js',
  ) {}

  /** For `archive_command`. */
  get archive(): string {
    return `${this.program('archive-wal')} "%p"`;
  }

  /** For `restore_command`. */
  get fetch(): string {
    return `${this.program('fetch-wal')} "%f" "%p"`;
  }

  private program(name: string): string {
    return `"${process.execPath}" "${this.folder}${name}.${this.extension}"`;
  }
}

import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^([0-9a-f-]{36})\.(\d+)\.log$/;

export interface SpooledFile {
  readonly file: string;
  /** Whose key opens it. */
  readonly keyId: string;
  readonly bytes: number;
}

/**
 * Files of a folder to which lines are added. What was added is in the hands of the operating system when `append` returns: it
 * survives the process, though not the machine.
 */
export class SpoolFiles {
  private descriptor: number | null = null;
  private count = 0;

  constructor(
    private readonly folder: string,
    private readonly keyId: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Those of other lives, the oldest first. */
  left(): readonly SpooledFile[] {
    const found = readdirSync(this.folder).flatMap((file) => {
      const [, keyId] = NAME.exec(file) ?? [];
      if (keyId === undefined || keyId === this.keyId) return [];
      const { size, mtimeMs } = statSync(join(this.folder, file));
      return [{ file, keyId, bytes: size, mtimeMs }];
    });
    return found.sort((a, b) => a.mtimeMs - b.mtimeMs);
  }

  /** The file that has the line now. Throws when the disk does not take it. */
  append(line: string): string {
    const file = `${this.keyId}.${String(this.count)}.log`;
    this.descriptor ??= openSync(join(this.folder, file), 'a', 0o600);
    writeSync(this.descriptor, line);
    return file;
  }

  /** The next line begins a new file. */
  next(): void {
    if (this.descriptor === null) return;
    closeSync(this.descriptor);
    this.descriptor = null;
    this.count += 1;
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), 'utf8');
  }

  remove(file: string): void {
    rmSync(join(this.folder, file), { force: true });
  }

  /** Out of the way, for people to look at. */
  setAside(file: string): void {
    renameSync(join(this.folder, file), join(this.folder, `${file}.refused`));
  }
}

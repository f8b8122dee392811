import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLAMD = '/usr/sbin/clamd';
/** In two pieces: scanners of developers read this file too. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

export interface ClamdOptions {
  /** When its signatures were made; now. */
  readonly signaturesAt?: Date;
  /** Finds nothing, not even EICAR. */
  readonly blind?: boolean;
}

/**
 * Debian's clamd with a configuration and a signature of its own in a temporary directory: nothing comes from the internet.
 * Takes streams of at most 4 MB, and looks into at most 2 MB of one.
 */
export class Clamd {
  private constructor(
    readonly socket: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  /** What the machine lacks for it, in words; null when nothing. */
  static missing(): string | null {
    return existsSync(CLAMD) ? null : `clamav-daemon is not installed (${CLAMD})`;
  }

  static async start({ signaturesAt = new Date(), blind = false }: ClamdOptions = {}): Promise<Clamd> {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-clamd-'));
    const socket = join(folder, 'clamd.sock');
    mkdirSync(join(folder, 'signatures'));
    writeFileSync(join(folder, 'signatures/daily.cud'), signatures(signaturesAt, blind));
    writeFileSync(join(folder, 'clamd.conf'), configuration(folder, socket));
    const process = spawn(CLAMD, ['--foreground', '-c', join(folder, 'clamd.conf')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await started(process);
    return new Clamd(socket, folder, process);
  }

  /** It takes connections and says nothing. */
  freeze(): void {
    this.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  async close(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const configuration = (folder: string, socket: string): string =>
  [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${folder}/signatures`,
    `TemporaryDirectory ${folder}`,
    'SelfCheck 0',
    'StreamMaxLength 4M',
    'MaxFileSize 2M',
    'MaxScanSize 3M',
    'AlertExceedsMax yes',
    'AlertEncrypted yes',
    '',
  ].join('\n');

function started(process: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += bytes.toString('utf8');
      if (said.includes('Listening daemon') || said.includes('Self checking disabled')) resolve();
    };
    process.stdout?.on('data', hear);
    process.stderr?.on('data', hear);
    process.once('exit', (code) => reject(new Error(`clamd ended with ${code ?? 'a signal'}: ${said}`)));
    process.once('error', reject);
  });
}

/** A database of signatures as clamd has them from elsewhere (.cud: not signed): a head of 512 bytes and a tar file. */
function signatures(at: Date, blind: boolean): Buffer {
  const wanted = blind ? Buffer.from('not even that') : EICAR;
  const list = `Eicar-Test-Signature:0:*:${wanted.toString('hex')}\n`;
  const [, day, month, year] = at.toUTCString().split(' ');
  const head = `ClamAV-VDB:${day} ${month} ${year} 08-00 +0000:27800:1:90:X:x:rinjo:${Math.floor(at.getTime() / 1000)}`;
  const sum = createHash('sha256').update(list).digest('hex');
  const info = `${head}\ndaily.ndb:${list.length}:${sum}\n`;
  return Buffer.concat([
    Buffer.from(head.padEnd(512)),
    tarEntry('daily.info', info),
    tarEntry('daily.ndb', list),
    Buffer.alloc(1024),
  ]);
}

/** One file of a tar archive (POSIX.1-1988, ustar). */
function tarEntry(name: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write('0000644\0', 100);
  head.write('0000000\0'.repeat(2), 108);
  head.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('00000000000\0', 136);
  head.write('        0', 148);
  head.write('ustar\x0000', 257);
  head.write(
    `${[...head]
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([head, body]);
}

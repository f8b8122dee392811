/** What somebody sees who waits: one line that is written over on a terminal, and now and then a line in a file. */
export class Terminal {
  private last = '';
  private saidAt = 0;

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  line(text: string): void {
    this.clear();
    process.stdout.write(`${text}\n`);
  }

  /** Shown when it differs, at most ten times a second on a terminal and every ten seconds elsewhere. */
  progress(text: string): void {
    const now = performance.now();
    if (text === this.last || now - this.saidAt < (this.out.isTTY ? 100 : 10_000)) return;
    this.saidAt = now;
    this.last = text;
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  }

  fault(text: string): void {
    this.clear();
    this.out.write(`${text}\n`);
  }

  private clear(): void {
    if (this.out.isTTY && this.last !== '') this.out.write('\r\u001b[K');
    this.last = '';
  }
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** E.g. `1.4 GiB`. */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? String(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
}

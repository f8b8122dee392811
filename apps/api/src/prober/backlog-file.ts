import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.js';

/** What the service can be told of late: 31 days of five samples in each slot. */
const KEPT_LINES = 31 * 24 * 120 * 5;

/** What the service has not taken yet, on disk before anything else happens to it: a line of JSON each. */
export class BacklogFile<T> {
  private readonly file: string;
  private lines: T[];

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, name);
    this.lines = existsSync(this.file) ? linesOf<T>(readFileSync(this.file, 'utf8')) : [];
  }

  get length(): number {
    return this.lines.length;
  }

  add(lines: readonly T[]): void {
    this.lines.push(...lines);
    appendFileSync(this.file, textOf(lines));
    if (this.lines.length > KEPT_LINES) this.took(this.lines.length - KEPT_LINES);
  }

  /** The oldest, at most so many. */
  first(most: number): readonly T[] {
    return this.lines.slice(0, most);
  }

  /** The oldest so many are the service's. */
  took(count: number): void {
    this.lines = this.lines.slice(count);
    writeWhole(this.file, textOf(this.lines));
  }
}

const textOf = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** A line that was cut off by a crash is left out. */
function linesOf<T>(text: string): T[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as T];
    } catch {
      return [];
    }
  });
}

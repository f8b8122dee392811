import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProbeSampleReport } from '@rinjo/contract';
import { writeWhole } from './write-whole.js';

/** What the service can be told of late: 31 days. */
const KEPT_LINES = 31 * 24 * 120 * 3;

/** Samples that the service has not taken yet, on disk before anything else happens to them: a line of JSON each. */
export class BacklogFile {
  private readonly file: string;
  private samples: ProbeSampleReport[];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'unsent.ndjson');
    this.samples = existsSync(this.file) ? linesOf(readFileSync(this.file, 'utf8')) : [];
  }

  get length(): number {
    return this.samples.length;
  }

  add(samples: readonly ProbeSampleReport[]): void {
    this.samples.push(...samples);
    appendFileSync(this.file, textOf(samples));
    if (this.samples.length > KEPT_LINES) this.took(this.samples.length - KEPT_LINES);
  }

  /** The oldest, at most so many. */
  first(most: number): readonly ProbeSampleReport[] {
    return this.samples.slice(0, most);
  }

  /** The oldest so many are the service's. */
  took(count: number): void {
    this.samples = this.samples.slice(count);
    writeWhole(this.file, textOf(this.samples));
  }
}

const textOf = (samples: readonly ProbeSampleReport[]): string =>
  samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');

/** A line that was cut off by a crash is left out. */
function linesOf(text: string): ProbeSampleReport[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as ProbeSampleReport];
    } catch {
      return [];
    }
  });
}

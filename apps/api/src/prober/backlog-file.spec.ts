import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProbeSampleReport } from '@rinjo/contract';
import { seen } from '../../../../test/support/sightings.js';
import { BacklogFile } from './backlog-file.js';

describe('what the service has not taken', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-prober-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there after a crash, without the line that was being written, and gone once it was taken', () => {
    const samples = seen('sign-in', 7, '..x');
    const backlog = new BacklogFile<ProbeSampleReport>(folder, 'unsent.ndjson');
    backlog.add(samples);
    appendFileSync(join(folder, 'unsent.ndjson'), '{"component":"sig');
    const again = new BacklogFile<ProbeSampleReport>(folder, 'unsent.ndjson');
    expect(again.first(10)).toEqual(samples);
    again.took(2);
    again.add(seen('sign-in', 10, '.'));
    expect(
      new BacklogFile<ProbeSampleReport>(folder, 'unsent.ndjson').first(10).map(({ slot }) => slot),
    ).toEqual([9, 10]);
  });
});

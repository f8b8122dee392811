import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letGoOfLink } from './dependencies.mjs';

describe('letGoOfLink', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-link-'));
    mkdirSync(join(folder, 'theirs'));
    writeFileSync(join(folder, 'theirs', 'package'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('removes a link and leaves what it points to', () => {
    symlinkSync(join(folder, 'theirs'), join(folder, 'ours'));
    letGoOfLink(join(folder, 'ours'));
    expect(existsSync(join(folder, 'ours'))).toBe(false);
    expect(existsSync(join(folder, 'theirs', 'package'))).toBe(true);
  });

  it('leaves a folder and nothing alone', () => {
    letGoOfLink(join(folder, 'theirs'));
    letGoOfLink(join(folder, 'missing'));
    expect(existsSync(join(folder, 'theirs', 'package'))).toBe(true);
  });
});

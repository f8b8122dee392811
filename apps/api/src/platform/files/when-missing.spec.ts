import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { whenMissing } from './when-missing.js';

describe('what may be missing', () => {
  it('is nothing when it is, and nothing else is taken for that', async () => {
    const nowhere = join(tmpdir(), 'rinjo-not-there');
    expect(await readdir(nowhere).catch(whenMissing<string[]>([]))).toEqual([]);
    await expect(readFile(tmpdir()).catch(whenMissing(null))).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(Promise.reject(new Error('another')).catch(whenMissing(null))).rejects.toThrow('another');
  });
});

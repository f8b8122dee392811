import { describe, expect, it } from '@jest/globals';
import { backupsIn, faultsIn, filesIn, isUnreadable, segmentsIn } from './repository-info.js';

const backup = {
  label: '20261128-023911F',
  archive: { start: '000000010000000000000002', stop: '000000010000000000000003' },
  info: { size: 23_016_750, delta: 23_016_750, repository: { size: 2_834_400, delta: 2_834_400 } },
  error: false,
};

describe('what pgBackRest tells of a repository', () => {
  it('has its whole backups, and no others', () => {
    const others = [
      { ...backup, label: 'broken', error: true },
      { ...backup, label: 'offline', archive: { start: null, stop: null } },
    ];
    expect(backupsIn(JSON.stringify([{ name: 'rinjo-1', backup: [backup, ...others] }]))).toEqual([
      {
        ...{ label: '20261128-023911F', databaseBytes: 23_016_750, storedBytes: 2_834_400 },
        ...{ startWal: '000000010000000000000002', endWal: '000000010000000000000003' },
      },
    ]);
    expect(backupsIn('[]')).toEqual([]);
    const blocks = { ...backup, info: { size: 5, repository: { delta: 3 } } }; // as newer versions have it
    expect(backupsIn(JSON.stringify([{ backup: [blocks] }]))).toMatchObject([{ storedBytes: 3 }]);
  });

  it('is not taken at its exit code', () => {
    const status = (code: number) => JSON.stringify([{ backup: [], repo: [{ status: { code } }] }]);
    expect([isUnreadable(status(99)), isUnreadable(status(0)), isUnreadable('[]')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isUnreadable(status(99).replace('"code"', '"message":"\u0007\n","code"'))).toBe(true);
    const verify = `P01   INFO: invalid checksum '20261128-023911F/pg_data/base/1/1255.zst'
      status: error
        backup: 20261128-023911F, status: invalid, total files checked: 964, total valid files: 963
          checksum invalid: 1`;
    expect(faultsIn(verify)).toHaveLength(3);
    expect(faultsIn('P00   INFO: verify command end: completed successfully (244ms)')).toEqual([]);
    expect(faultsIn('missing: 0, checksum invalid: 0, size invalid: 0, other: 0')).toEqual([]);
  });

  it('has its segments and files', () => {
    const segment = `15-1/0000000100000000/000000010000000000000002-${'ab'.repeat(20)}.zst`;
    const label = '15-1/0000000100000000/000000010000000000000002.00000028.backup';
    const json = JSON.stringify({
      '.': { type: 'path' },
      [segment]: { type: 'file' },
      [label]: { type: 'file' },
      latest: { type: 'link' },
    });
    expect(segmentsIn(json)).toEqual(['000000010000000000000002']);
    expect(filesIn(json)).toEqual([segment, label]);
  });
});

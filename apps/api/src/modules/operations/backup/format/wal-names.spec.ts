import { describe, expect, it } from '@jest/globals';
import { isArchivedFile, isSegment, segmentNumber, segmentOf, walObject } from './wal-names.js';

describe('names of the write-ahead log', () => {
  it('count segments from the first one of the cluster, whatever the timeline', () => {
    expect(segmentNumber('000000010000000000000001')).toBe(1);
    expect(segmentNumber('0000000100000001000000FF')).toBe(511);
    expect(segmentNumber('000000020000000200000000')).toBe(512);
    expect(() => segmentNumber('00000002.history')).toThrow(RangeError);
  });

  it('become names of objects and are found in them again', () => {
    const object = walObject('7412', '0000000100000001000000FF');
    expect(object).toBe('7412-0000000100000001000000ff');
    expect(segmentOf('7412', object)).toBe('0000000100000001000000FF');
    expect(segmentOf('741', object)).toBeNull();
    expect(walObject('7412', '00000002.history')).toBe('7412-00000002.history');
    expect(segmentOf('7412', '7412-00000002.history')).toBeNull();
    expect(walObject('7412', '000000010000000000000002.00000028.backup')).toBe(
      '7412-000000010000000000000002-00000028.backup',
    );
  });

  it('are nothing that leads elsewhere', () => {
    for (const name of ['../../etc/passwd', '000000010000000000000001/..', '', '00000001000000000000000g'])
      expect(isArchivedFile(name)).toBe(false);
    expect(() => walObject('7412', '../x')).toThrow(RangeError);
    expect(isSegment('000000010000000000000001')).toBe(true);
  });
});

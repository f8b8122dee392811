import { describe, expect, it } from '@jest/globals';
import { saidOnce } from './said-once.js';

const record = (type: number, epoch: number, sequence: number, body: Buffer): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt8(type, 0);
  header.writeUInt16BE(0xfefd, 1);
  header.writeUInt16BE(epoch, 3);
  header.writeUIntBE(sequence, 5, 6);
  header.writeUInt16BE(body.length, 11);
  return Buffer.concat([header, body]);
};
const message = (type: number, order: number, offset = 0): Buffer => {
  const header = Buffer.alloc(12);
  header.writeUInt8(type, 0);
  header.writeUInt16BE(order, 4);
  header.writeUIntBE(offset, 6, 3);
  return Buffer.concat([header, Buffer.from('body')]);
};

describe('what a server says again in a handshake', () => {
  it('is left out, whatever its record is numbered, and the rest comes through', () => {
    const once = saidOnce();
    const hello = (sequence: number) => record(22, 0, sequence, message(2, 1));
    const done = record(22, 0, 9, message(14, 4));
    expect(once(hello(1))).toEqual(hello(1));
    expect(once(Buffer.concat([hello(5), done]))).toEqual(done);
    expect(once(hello(7))).toHaveLength(0);
  });

  it('is told from other parts of the same message', () => {
    const once = saidOnce();
    const part = (offset: number) => record(22, 0, 1, message(11, 2, offset));
    for (const offset of [0, 100]) expect(once(part(offset))).toEqual(part(offset));
    expect(once(part(100))).toHaveLength(0);
  });

  it('is not looked for in what is encrypted, of another kind, or cut off', () => {
    const once = saidOnce();
    const others = [
      record(22, 1, 0, message(20, 0)),
      record(20, 0, 4, Buffer.from([1])),
      Buffer.from([22, 1]),
    ];
    for (const other of [...others, ...others]) expect(once(other)).toEqual(other);
  });
});

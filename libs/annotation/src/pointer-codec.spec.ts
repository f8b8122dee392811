import { describe, expect, it } from '@jest/globals';
import {
  decodePointer,
  decodeSigned,
  encodePointer,
  encodeSigned,
  isNewer,
  POINTER_KINDS,
  type PointerPacket,
} from './pointer-codec.js';

const PACKET: PointerPacket = { kind: 'down', seq: 65535, x: 1, y: 65534, target: 300, frame: 7 };

describe('the pointer packet', () => {
  it('comes back as it went, with every kind and at the edges of every field', () => {
    for (const kind of POINTER_KINDS)
      for (const value of [0, 1, 255, 256, 65535]) {
        const packet = { kind, seq: value, x: value, y: value, target: value, frame: value };
        expect(decodePointer(encodePointer(packet))).toEqual(packet);
      }
  });

  it('is 12 bytes, little-endian', () => {
    expect([...encodePointer(PACKET)]).toEqual([1, 0, 255, 255, 1, 0, 254, 255, 44, 1, 7, 0]);
  });

  it('refuses another length, an unknown kind, and flags that have no meaning yet', () => {
    const bytes = encodePointer(PACKET);
    expect(decodePointer(bytes.subarray(1))).toBeNull();
    expect(decodePointer(new Uint8Array(13))).toBeNull();
    expect(decodePointer(Uint8Array.from([4, ...bytes.subarray(1)]))).toBeNull();
    expect(decodePointer(Uint8Array.from([0, 1, ...bytes.subarray(2)]))).toBeNull();
  });

  it('carries the sender that the server knows', () => {
    const participantId = '0193f000-0a0b-7c0d-8e0f-00ff01fe02fd';
    const signed = encodeSigned(participantId, encodePointer(PACKET));
    expect(signed).toHaveLength(28);
    expect(decodeSigned(signed)).toEqual({ participantId, packet: PACKET });
    expect(decodeSigned(encodePointer(PACKET))).toBeNull();
  });
});

describe('isNewer', () => {
  it.each([
    [1, 0, true],
    [0, 0, false],
    [0, 1, false],
    [0, 65535, true],
    [65535, 0, false],
    [0x7fff, 0, true],
    [0x8000, 0, false],
  ])('%i after %i: %s', (seq, last, newer) => {
    expect(isNewer(seq, last)).toBe(newer);
  });
});

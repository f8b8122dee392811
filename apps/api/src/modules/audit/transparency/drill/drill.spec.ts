import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  checkpointText,
  commitmentTo,
  entryHash,
  type EntryLine,
  MerkleAccumulator,
  noteKeyId,
  noteText,
} from '@rinjo/transparency-log';
import { sha256 } from '../../../../platform/crypto/sha256.js';
import type { LogTail } from './alterations.js';
import { drill } from './drill.js';

const ORIGIN = 'rinjo.example/audit/t1';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);

/** A signed log of so many entries, of which what is said is forgotten before number `saidFrom`. */
function given(count: number, saidFrom = 1) {
  const tree = new MerkleAccumulator(sha256);
  const salt = Buffer.alloc(32, 7);
  const entries = Array.from({ length: count }, (_, n): EntryLine => {
    const payload = {
      actorKind: 'user',
      actorName: `Person ${String(n)}`,
      requestId: null,
      address: '192.0.2.1',
    };
    const entry = {
      ...{
        tenant: 't1',
        seq: n + 1,
        at: '2026-11-26T12:00:00.000Z',
        action: 'user.created',
        outcome: 'success',
      },
      ...{ actorId: null, c: Buffer.from(commitmentTo(sha256, salt, payload)).toString('hex') },
    };
    tree.append(entryHash(sha256, entry));
    const said = n + 1 < saidFrom ? {} : { salt: salt.toString('hex'), payload };
    return { kind: 'entry', ...entry, ...said };
  });
  const root = tree.root();
  const text = checkpointText({ origin: ORIGIN, size: count, root, at: '2026-11-26T12:01:00.000Z' });
  const keyId = noteKeyId(sha256, { name: ORIGIN, publicKey: KEY });
  const signature = sign(null, Buffer.from(text), privateKey);
  const note = noteText({ text, signatures: [{ name: ORIGIN, keyId, signature }] });
  const header = { kind: 'log', format: 'rinjo-log-1', origin: ORIGIN, keys: [] } as const;
  const tail: LogTail = { header, entries, checkpoint: { kind: 'checkpoint', note } };
  const beginningOf = (size: number) =>
    entries.slice(0, size).map((entry) => ({ level: 0, hash: entryHash(sha256, entry) }));
  return { tail, beginningOf };
}

const ALL = ['flipped', 'said', 'deleted', 'swapped', 'added', 'rolled_back', 'forked'];

describe('the drill of a log', () => {
  it('finds every alteration, and nothing in the log itself', () => {
    const { tail } = given(9);
    expect(drill(tail, [KEY], [])).toEqual({ sound: true, tried: ALL, missed: [] });
  });

  it('needs no more of the log than its end and what the rest has come to', () => {
    const { tail, beginningOf } = given(300);
    const end = { ...tail, entries: tail.entries.slice(260) };
    expect(drill(end, [KEY], beginningOf(260))).toEqual({ sound: true, tried: ALL, missed: [] });
    expect(drill(end, [KEY], beginningOf(259)).sound).toBe(false);
  });

  it('does what it can with a log of one entry, and with one that says nothing any more', () => {
    expect(drill(given(1).tail, [KEY], [])).toMatchObject({ sound: true, missed: [] });
    const { tail } = given(4, 5);
    const { sound, tried, missed } = drill(tail, [KEY], []);
    expect({ sound, missed }).toEqual({ sound: true, missed: [] });
    expect(tried).not.toContain('said');
  });

  it('says so when the log itself does not verify, under a key that is not believed or altered already', () => {
    const { tail } = given(9);
    expect(drill(tail, [Buffer.alloc(32, 1)], []).sound).toBe(false);
    const [first, ...rest] = tail.entries;
    if (!first) throw new Error('No entry');
    const altered = { ...tail, entries: [{ ...first, action: 'user.deleted' }, ...rest] };
    expect(drill(altered, [KEY], []).sound).toBe(false);
  });
});

import { buffer, text } from 'node:stream/consumers';
import { parseCheckpoint, parseNote } from '@rinjo/transparency-log';
import { parseBatch, parseSignedBatch, SUPPRESSION_CONTAINER } from '../modules/operations/index.js';
import { sealedLength } from '../platform/crypto/streaming-aead.js';
import {
  isContainerName,
  isLogContainer,
  type ListedObject,
  type ObjectStore,
} from '../platform/object-store/object-store.port.js';
import { objectsOf } from '../platform/object-store/objects-of.js';
import { plaintextIn } from './plaintext-in.js';

/** What an object must be, by its row. */
export interface ExpectedObject {
  readonly container: string;
  readonly name: string;
  /** Of the plaintext; null for one that is being written. */
  readonly bytes: number | null;
}

export type StoreProblem =
  /** No row knows it. */
  | 'orphan'
  /** A row says that it is there. */
  | 'missing'
  /** Not as long as its row says, or cut. */
  | 'wrong_length'
  /** It does not begin as what is sealed, or has something in it that is not. */
  | 'plaintext'
  /** No tenant's container: it was not looked into. */
  | 'foreign';

export interface StoreFinding {
  readonly problem: StoreProblem;
  readonly container: string;
  readonly name: string;
  readonly detail: string;
}

export interface StoreReport {
  readonly objects: number;
  readonly bytes: number;
  readonly findings: readonly StoreFinding[];
}

export interface StoreCheckOptions {
  /** Texts that must be nowhere. */
  readonly canaries?: readonly Buffer[];
}

/**
 * Compares a store with the rows that know its objects, and looks into every object for what is not sealed. `expected` is
 * asked again at the end, because objects come and go meanwhile: only what is wrong both times is a finding.
 */
export async function checkStore(
  store: ObjectStore,
  expected: () => Promise<readonly ExpectedObject[]>,
  { canaries = [] }: StoreCheckOptions = {},
): Promise<StoreReport> {
  const before = byName(await expected());
  const seen = new Map<string, ListedObject>();
  const plaintext: StoreFinding[] = [];
  let bytes = 0;
  for (const container of await store.containers()) {
    if (!isContainerName(container)) {
      const detail = 'not a container of this product';
      plaintext.push({ problem: 'foreign', container, name: '', detail });
      continue;
    }
    for await (const object of objectsOf(store, container)) {
      if (isLogContainer(container)) {
        const isKnown = container === SUPPRESSION_CONTAINER ? isSuppression : isCheckpoint;
        if (!(await isKnown(store, container, object.name)))
          plaintext.push({ problem: 'plaintext', container, name: object.name, detail: 'no checkpoint' });
        continue;
      }
      seen.set(keyOf(container, object.name), object);
      bytes += object.bytes;
      const detail = await plaintextIn(store, container, object.name, canaries);
      if (detail !== null) plaintext.push({ problem: 'plaintext', container, name: object.name, detail });
    }
  }
  const after = byName(await expected());
  const findings = [...plaintext];
  for (const [key, { name, bytes: size }] of seen) {
    const container = key.slice(0, key.indexOf('/'));
    const row = after.get(key) ?? before.get(key);
    if (!row) {
      if (await isListed(store, container, name))
        findings.push({ problem: 'orphan', container, name, detail: `${String(size)} bytes` });
    } else if (row.bytes !== null && sealedLength(row.bytes) !== size)
      findings.push({ problem: 'wrong_length', container, name, detail: `${String(size)} bytes` });
  }
  for (const [key, { container, name, bytes: size }] of after)
    if (size !== null && !seen.has(key) && (await store.head(container, name)) === null)
      findings.push({ problem: 'missing', container, name, detail: `${String(size)} bytes of plaintext` });
  return { objects: seen.size, bytes, findings };
}

const keyOf = (container: string, name: string): string => `${container}/${name}`;

const byName = (rows: readonly ExpectedObject[]): ReadonlyMap<string, ExpectedObject> =>
  new Map(rows.map((row) => [keyOf(row.container, row.name), row]));

/** The list of what was erased says ids, and is signed. */
async function isSuppression(store: ObjectStore, container: string, name: string): Promise<boolean> {
  const { body } = await store.read(container, name);
  const bytes = await buffer(body);
  try {
    parseBatch(parseSignedBatch(bytes).text);
    return true;
  } catch {
    return false;
  }
}

/** A checkpoint of a log says a size and a hash, and is signed: besides the list of what was erased nothing else is kept unsealed. */
async function isCheckpoint(store: ObjectStore, container: string, name: string): Promise<boolean> {
  const { body } = await store.read(container, name);
  const note = await text(body);
  try {
    parseCheckpoint(parseNote(note).text);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** Still there, also where its name does not lead. */
async function isListed(store: ObjectStore, container: string, name: string): Promise<boolean> {
  return (await store.list(container, { prefix: name })).objects.some((object) => object.name === name);
}

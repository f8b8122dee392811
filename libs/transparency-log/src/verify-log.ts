import { fromHex, same } from './bytes.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { commitsTo, entryHash } from './log-entry.js';
import { type CheckpointLine, type EntryLine, type LogHeader, parseLogLine } from './log-file.js';
import { MerkleAccumulator } from './merkle-accumulator.js';
import type { Sha256 } from './sha256.js';
import { type Ed25519Verify, fromBase64, isSignedBy, type NoteKey, parseNote } from './signed-note.js';

/** What a verification can find; each with the number of the first entry that it concerns. */
export type LogFault =
  | 'unreadable'
  | 'foreign' // an entry or a checkpoint of another log
  | 'gap' // an entry is missing, doubled or in another place
  | 'payload' // what an entry says is not what was committed to
  | 'signature' // a checkpoint that no known key has signed
  | 'root' // entries are not those that were signed
  | 'rolled_back' // a checkpoint known from elsewhere covers more than there is
  | 'forked' // a checkpoint known from elsewhere is of another log with the same name
  | 'clock' // time went backwards
  | 'unsigned'; // entries after the last checkpoint, or none at all

export interface FoundFault {
  readonly fault: LogFault;
  /** Number of the entry, or the size of the tree; 0 before the first. */
  readonly seq: number;
}

export interface LogReport {
  readonly origin: string | null;
  readonly entries: number;
  /** Entries whose payload had to be forgotten: they still count and still verify. */
  readonly forgotten: number;
  readonly checkpoints: number;
  /** Entries up to here are as they were signed. */
  readonly verified: number;
  /** When the last checkpoint was signed. */
  readonly signedAt: string | null;
  /** In the order in which they were found. At most 100. */
  readonly faults: readonly FoundFault[];
}

export interface Known {
  /** Ed25519, 32 bytes each: from elsewhere than the file. None: those that the file names are believed. */
  readonly keys: readonly Uint8Array[];
  /** Signed notes that were kept elsewhere: this log has to continue them. */
  readonly notes: readonly string[];
}

/** What comes before the lines that are verified: hashes of whole subtrees from the left. None: the lines begin with the log. */
export type Beginning = readonly { readonly level: number; readonly hash: Uint8Array }[];

export interface Cryptography {
  readonly sha256: Sha256;
  readonly ed25519: Ed25519Verify;
}

const MOST_FAULTS = 100;
/** Clocks of several servers differ. */
const CLOCK_SKEW_MS = 60_000;

/** Verifies a log line by line, in memory for no more than its hash. */
export class LogVerifier {
  private readonly tree: MerkleAccumulator;
  private readonly faults: FoundFault[] = [];
  private readonly kept: Checkpoint[] = [];
  private header: LogHeader | null = null;
  /** Believed: known from elsewhere, or vouched for by one that is. */
  private readonly keys: NoteKey[] = [];
  private named: readonly NoteKey[] = [];
  private tenant: string | null = null;
  private forgotten = 0;
  private checkpoints = 0;
  private verified: number;
  private last: Checkpoint | null = null;
  private expected: number;

  constructor(
    private readonly cryptography: Cryptography,
    private readonly known: Known = { keys: [], notes: [] },
    beginning: Beginning = [],
  ) {
    this.tree = new MerkleAccumulator(cryptography.sha256);
    for (const { level, hash } of beginning) this.tree.appendSubtree(level, hash);
    this.verified = this.tree.size;
    this.expected = this.tree.size + 1;
  }

  /** Takes the next line. */
  take(text: string): void {
    try {
      const line = parseLogLine(text);
      if (line.kind === 'log') this.begin(line);
      else if (!this.header) this.fault('unreadable', 0);
      else if (line.kind === 'entry') this.entry(line);
      else this.checkpoint(line);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      this.fault('unreadable', this.tree.size);
    }
  }

  /** After the last line. */
  report(): LogReport {
    for (const kept of this.kept) if (kept.size > this.tree.size) this.fault('rolled_back', kept.size);
    if (this.verified < this.tree.size || !this.last) this.fault('unsigned', this.verified + 1);
    return {
      origin: this.header?.origin ?? null,
      entries: this.tree.size,
      forgotten: this.forgotten,
      checkpoints: this.checkpoints,
      verified: this.verified,
      signedAt: this.last?.at ?? null,
      faults: this.faults,
    };
  }

  private begin(header: LogHeader): void {
    if (this.header) {
      this.fault('unreadable', this.tree.size);
      return;
    }
    this.header = header;
    const toKey = (publicKey: Uint8Array): NoteKey => ({ name: header.origin, publicKey });
    this.named = header.keys.map((key) => toKey(fromBase64(key)));
    this.keys.push(...(this.known.keys.length > 0 ? this.known.keys.map(toKey) : this.named));
    for (const note of this.known.notes) this.keep(note);
    this.compareKept();
  }

  private keep(note: string): void {
    const checkpoint = this.opened(note);
    if (!checkpoint) this.fault('signature', 0);
    else this.kept.push(checkpoint);
  }

  private entry(line: EntryLine): void {
    const { sha256 } = this.cryptography;
    this.tenant ??= line.tenant;
    if (line.tenant !== this.tenant) this.fault('foreign', line.seq);
    if (line.seq !== this.expected) this.fault('gap', this.expected);
    this.expected = line.seq + 1;
    if (line.salt === undefined || line.payload === undefined) this.forgotten += 1;
    else if (!commitsTo(sha256, fromHex(line.c), fromHex(line.salt), line.payload))
      this.fault('payload', line.seq);
    this.tree.append(entryHash(sha256, line));
    this.compareKept();
  }

  /** What was kept elsewhere is compared when the tree is as large. */
  private compareKept(): void {
    for (const { size, root } of this.kept)
      if (size === this.tree.size && !same(root, this.tree.root())) this.fault('forked', size);
  }

  private checkpoint({ note }: CheckpointLine): void {
    const checkpoint = this.opened(note);
    if (!checkpoint) {
      this.fault('signature', this.tree.size);
      return;
    }
    this.checkpoints += 1;
    const { size, root, at } = checkpoint;
    if (size !== this.tree.size) this.fault('gap', this.tree.size);
    else if (!same(root, this.tree.root())) this.fault('root', this.verified + 1);
    else this.verified = size;
    if (this.last && Date.parse(at) < Date.parse(this.last.at) - CLOCK_SKEW_MS) this.fault('clock', size);
    this.last = checkpoint;
  }

  /**
   * Null for one that no believed key has signed, or that is of another log. A key that the file names is believed from the
   * checkpoint on that it signs beside one that is: so keys change.
   */
  private opened(note: string): Checkpoint | null {
    const { sha256, ed25519 } = this.cryptography;
    const signed = parseNote(note);
    const signs = (key: NoteKey): boolean => isSignedBy(sha256, ed25519, signed, key);
    if (!this.keys.some(signs)) return null;
    this.keys.push(
      ...this.named.filter((key) => !this.keys.some((k) => same(k.publicKey, key.publicKey)) && signs(key)),
    );
    const checkpoint = parseCheckpoint(signed.text);
    return checkpoint.origin === this.header?.origin ? checkpoint : null;
  }

  private fault(fault: LogFault, seq: number): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ fault, seq });
  }
}

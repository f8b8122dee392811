import { Injectable } from '@nestjs/common';
import {
  type CanonicalValue,
  commitmentTo,
  EDITION_ACTION,
  type EditionProof,
  type EntryLine,
  entryHash,
  inclusionPath,
  LOG_FORMAT,
  MerkleAccumulator,
  proofOf,
  SALT_BYTES,
} from '@rinjo/transparency-log';
import { randomBytes } from 'node:crypto';
import { Environment } from '../../../config/environment.js';
import { INSTALLATION } from '../../../platform/crypto/installation.js';
import { sha256 } from '../../../platform/crypto/sha256.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { LogSigner } from '../../audit/index.js';
import { UNLOGGED, type UnloggedRow } from './unlogged.js';

/** One process at a time adds to the log. */
const LOCK = 7_206;

interface EntryRow {
  readonly seq: string;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly commitment: Buffer;
  readonly salt: Buffer;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly keyVersion: number;
  readonly publicKey: Buffer;
  readonly note: string;
}

type Query = SystemDb['query'];
const ENTRIES =
  'select seq, at, action, subject, commitment, salt, payload from installation_log order by seq';
const CHECKPOINTS = `select size, root, key_version as "keyVersion", public_key as "publicKey", note from installation_checkpoint`;

/** The log is not any more what was signed. */
export class InstallationLogAltered extends Error {}

/**
 * What the installation says of itself, as a Merkle log of its own: editions of the check sheet, drills, incidents, erasures. It is small,
 * so that its tree is made anew whenever it is asked for. The same entries, notes and verifier as of the logs of tenants.
 */
@Injectable()
export class InstallationLog {
  constructor(
    private readonly system: SystemDb,
    private readonly signer: LogSigner,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Takes in what the ledgers have that it has not, and signs what it has come to. Throws InstallationLogAltered, and signs nothing then. */
  async grow(): Promise<void> {
    const [newest] = await this.system.query<CheckpointRow>(`${CHECKPOINTS} order by size desc limit 1`);
    const sign = await this.signer.of(INSTALLATION, newest?.keyVersion ?? null);
    await this.system.transaction(async (query) => {
      await query('select pg_advisory_xact_lock($1)', [LOCK]);
      await this.append(query, await query<UnloggedRow>(UNLOGGED));
      const entries = await query<EntryRow>(ENTRIES);
      const [before] = await query<CheckpointRow>(`${CHECKPOINTS} order by size desc limit 1`);
      const size = entries.length;
      if (size === Number(before?.size ?? 0)) return;
      if (before && !rootOf(entries.slice(0, Number(before.size))).equals(before.root))
        throw new InstallationLogAltered('The log of the installation is not what was signed');
      const [root, at] = [rootOf(entries), this.clock.now()];
      const origin = await this.origin(query);
      const { note, keyVersion, publicKey } = sign({ origin, size, root, at: at.toISOString() });
      await query(
        'insert into installation_checkpoint (size, root, at, key_version, public_key, note) values ($1, $2, $3, $4, $5, $6)',
        [size, root, at, keyVersion, publicKey, note],
      );
      this.logger.info('the log of the installation was signed', { size });
    });
  }

  /** Where an edition stands in it; null while it does not. @param hash of the edition, in hexadecimal */
  async proofOf(hash: string): Promise<EditionProof | null> {
    const entries = await this.system.query<EntryRow>(ENTRIES);
    const entry = entries.find(
      ({ action, payload }) => action === EDITION_ACTION && payload['sha256'] === hash,
    );
    const [checkpoint] = await this.system.query<CheckpointRow>(`${CHECKPOINTS} order by size desc limit 1`);
    const size = Number(checkpoint?.size ?? 0);
    if (!entry || !checkpoint || Number(entry.seq) > size) return null;
    const leaves = entries.slice(0, size).map((row) => entryHash(sha256, lineOf(row)));
    const path = proofOf(sha256, inclusionPath(Number(entry.seq) - 1, size), ({ level, index }) => {
      const count = 2 ** level;
      return rootOfLeaves(leaves.slice(index * count, (index + 1) * count));
    });
    return {
      entry: lineOf(entry),
      path: path.map((part) => Buffer.from(part).toString('base64')),
      note: checkpoint.note,
      keys: await this.keys(),
    };
  }

  /** All of it, as a file that verifies without this product. */
  async lines(): Promise<readonly string[]> {
    const entries = await this.system.query<EntryRow>(ENTRIES);
    const notes = new Map(
      (await this.system.query<CheckpointRow>(CHECKPOINTS)).map(({ size, note }) => [size, note]),
    );
    const origin = await this.origin((sql, parameters) => this.system.query(sql, parameters));
    const header = { kind: 'log', format: LOG_FORMAT, origin, keys: await this.keys() };
    const rest = entries.flatMap((row) => {
      const note = notes.get(row.seq);
      return [lineOf(row), ...(note === undefined ? [] : [{ kind: 'checkpoint', note }])];
    });
    return [header, ...rest].map((line) => `${JSON.stringify(line)}\n`);
  }

  /** Whose log it is, in every checkpoint of it: as the first one says, whatever address the installation has by now. */
  private async origin(query: Query): Promise<string> {
    const [first] = await query<{ readonly origin: string }>(
      `select split_part(note, E'\\n', 1) as origin from installation_checkpoint order by size limit 1`,
    );
    return first?.origin ?? `${new URL(this.environment.PUBLIC_URL).host}/installation`;
  }

  private async append(query: Query, rows: readonly UnloggedRow[]): Promise<void> {
    const [last] = await query<{ readonly seq: string }>(
      'select coalesce(max(seq), 0) as seq from installation_log',
    );
    let seq = Number(last?.seq ?? 0);
    for (const { at, action, subject, payload } of rows) {
      seq += 1;
      const salt = randomBytes(SALT_BYTES);
      await query(
        'insert into installation_log (seq, at, action, subject, commitment, salt, payload) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          seq,
          at,
          action,
          subject,
          Buffer.from(commitmentTo(sha256, salt, payload)),
          salt,
          JSON.stringify(payload),
        ],
      );
    }
  }

  private async keys(): Promise<readonly string[]> {
    const rows = await this.system.query<{ readonly key: Buffer }>(
      'select public_key as key from installation_checkpoint group by public_key order by min(size)',
    );
    return rows.map(({ key }) => key.toString('base64'));
  }
}

const lineOf = ({ seq, at, action, commitment, salt, payload }: EntryRow): EntryLine => ({
  ...{ kind: 'entry', tenant: INSTALLATION, seq: Number(seq), at: at.toISOString(), action },
  ...{ outcome: 'ok', actorId: null, c: commitment.toString('hex'), salt: salt.toString('hex'), payload },
});

const rootOf = (entries: readonly EntryRow[]): Buffer =>
  Buffer.from(rootOfLeaves(entries.map((row) => entryHash(sha256, lineOf(row)))));

function rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = new MerkleAccumulator(sha256);
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

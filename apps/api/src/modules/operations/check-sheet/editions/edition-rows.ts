import { Injectable } from '@nestjs/common';
import type { CheckSheet, RowStatus, SheetEditionId, SheetEditionView } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';

/** An edition with what was signed, byte for byte. */
export interface KeptEdition extends SheetEditionView {
  readonly text: string;
  readonly sheet: CheckSheet;
}

export interface NewEdition {
  readonly id: SheetEditionId;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly release: string;
  readonly from: Date;
  readonly to: Date;
  readonly counts: Readonly<Record<RowStatus, number>>;
  readonly text: string;
  readonly sha256: Buffer;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

interface Row extends Omit<SheetEditionView, 'madeAt' | 'window'> {
  readonly madeAt: Date;
  readonly from: Date;
  readonly to: Date;
}

const VIEW = `e.id, e.number, e.made_at as "madeAt", e.made_by as "madeBy", e.release, e.window_from as "from", e.window_to as "to",
  encode(e.sha256, 'hex') as sha256, encode(e.signature, 'base64') as signature,
  replace(encode(e.public_key, 'base64'), E'\\n', '') as "publicKey", e.counts`;
/** Editions that a list shows: ten years of monthly ones. */
const LISTED = 120;

const viewOf = ({ from, to, madeAt, ...row }: Row): SheetEditionView => ({
  ...row,
  signature: row.signature.replaceAll('\n', ''),
  madeAt: madeAt.toISOString(),
  window: { from: from.toISOString(), to: to.toISOString() },
});

/** Editions of the sheet: they are only ever added. */
@Injectable()
export class EditionRows {
  constructor(private readonly system: SystemDb) {}

  async list(): Promise<SheetEditionView[]> {
    const rows = await this.system.query<Row>(
      `select ${VIEW} from sheet_edition e order by e.number desc limit ${String(LISTED)}`,
    );
    return rows.map(viewOf);
  }

  /** Throws NOT_FOUND. */
  async byId(id: SheetEditionId): Promise<KeptEdition> {
    const [found] = await this.read('where e.id = $1', [id]);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Null before the first. */
  async newest(): Promise<KeptEdition | null> {
    const [found] = await this.read('order by e.number desc limit 1', []);
    return found ?? null;
  }

  /** Whether somebody has printed one since a moment. */
  async hasBy(madeBy: string, since: Date): Promise<boolean> {
    const rows = await this.system.query(
      'select 1 from sheet_edition where made_by = $1 and made_at >= $2 limit 1',
      [madeBy, since],
    );
    return rows.length > 0;
  }

  /** Null when another edition has this number by now. */
  async insert(number: number, edition: NewEdition): Promise<SheetEditionView | null> {
    const [row] = await this.system.query<Row>(
      `insert into sheet_edition as e (id, number, made_at, made_by, release, window_from, window_to, counts, text, sha256,
         signature, public_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (number) do nothing returning ${VIEW}`,
      [
        ...[edition.id, number, edition.madeAt, edition.madeBy, edition.release, edition.from, edition.to],
        ...[
          JSON.stringify(edition.counts),
          edition.text,
          edition.sha256,
          edition.signature,
          edition.publicKey,
        ],
      ],
    );
    return row ? viewOf(row) : null;
  }

  private async read(which: string, parameters: readonly unknown[]): Promise<KeptEdition[]> {
    const rows = await this.system.query<Row & { readonly text: string }>(
      `select ${VIEW}, e.text from sheet_edition e ${which}`,
      parameters,
    );
    return rows.map(({ text, ...row }) => ({ ...viewOf(row), text, sheet: JSON.parse(text) as CheckSheet }));
  }
}

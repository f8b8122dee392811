import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CheckSheet,
  ROW_STATUSES,
  type RowStatus,
  type SheetEditionId,
  type SheetEditionView,
} from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { INSTALLATION } from '../../../../platform/crypto/installation.js';
import { TenantSigner } from '../../../../platform/crypto/tenant-signer.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { InstallationLog } from '../../installation-log/installation-log.js';
import { Sheets } from '../measuring/sheets.js';
import { EditionRows } from './edition-rows.js';

/** What the key of the installation that signs editions is derived for. */
const PURPOSE = 'check sheet';

/** Prints an edition: the sheet as it is now, hashed, signed, kept for good, and an entry of the log of the installation. */
@Injectable()
export class MakeEdition {
  constructor(
    private readonly sheets: Sheets,
    private readonly editions: EditionRows,
    private readonly signer: TenantSigner,
    private readonly log: InstallationLog,
    private readonly ids: Ids,
  ) {}

  /** Throws CONFLICT when somebody printed one in the same moment. */
  async run(madeBy: string): Promise<SheetEditionView> {
    const before = await this.editions.newest();
    const number = (before?.number ?? 0) + 1;
    const sheet: CheckSheet = { ...(await this.sheets.now(null, before?.sheet ?? null)), edition: number };
    const text = JSON.stringify(sheet);
    const sign = await this.signer.of(INSTALLATION, PURPOSE);
    const id = this.ids.next<SheetEditionId>();
    const kept = await this.editions.insert(number, {
      ...{
        id,
        madeAt: new Date(sheet.madeAt),
        madeBy,
        release: sheet.release,
        counts: countsOf(sheet),
        text,
      },
      ...{ from: new Date(sheet.window.from), to: new Date(sheet.window.to) },
      ...{ sha256: createHash('sha256').update(text).digest(), ...sign(text) },
    });
    if (!kept) throw new DomainError('CONFLICT');
    await this.log.grow();
    return kept;
  }
}

const countsOf = ({ rows }: CheckSheet): Record<RowStatus, number> =>
  Object.fromEntries(
    ROW_STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length]),
  ) as Record<RowStatus, number>;

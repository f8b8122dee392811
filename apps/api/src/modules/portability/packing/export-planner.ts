import { tmpdir } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { EvidenceState, ExportId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { CSV_BOM, csvRow } from '../../../platform/http/csv-cell.js';
import { SealedScratch } from '../../../platform/films/sealed-scratch.js';
import { LogFile } from '../../audit/index.js';
import { EXPORTED_TABLES } from '../declared/exported-tables.js';
import { ITEMS, SPREADSHEETS } from '../declared/spreadsheets.js';
import { ExportFilesRepository, type NewExportFile } from '../export-files.repository.js';
import type { ExportRow, Planned } from '../exports.repository.js';
import { PartSizes } from './part-sizes.js';
import { itemPath } from './paths.js';
import { README } from './readme.js';
import { type PlannedFile, RowFiles } from './row-files.js';
import { segmentFiles } from './segment-files.js';
import { TenantRowsRepository } from './tenant-rows.repository.js';
import { writeTracks } from './text-tracks.js';
import { writeViewer } from './viewer-files.js';

/** A plan that is in the database, but for its rows, which are in the scratch in the order of their files. */
export interface ExportPlan {
  readonly planned: Planned;
  readonly parts: number;
  readonly rows: SealedScratch;
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: EvidenceState;
  readonly contentType: string;
  readonly callId: string | null;
  readonly callTitle: string | null;
  readonly callCreatedAt: Date | null;
  readonly site: string | null;
  readonly byName: string;
  readonly takenAt: Date | null;
  readonly receivedAt: Date;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly bytes: string;
  readonly sha256: string;
  readonly objectId: string;
  readonly tags: string | null;
}

const ITEM_HEAD = [
  ...[
    'file',
    'name',
    'kind',
    'state',
    'content_type',
    'call',
    'site',
    'by',
    'taken_at',
    'received_at',
    'latitude',
  ],
  ...['longitude', 'bytes', 'sha256', 'tags', 'id'],
];
const BATCH = 500;

/**
 * Writes down what an export has, as it is at one moment: the rows themselves, sealed on the disk of this process; of
 * objects, which they are. Whatever changes afterwards is not in it.
 */
@Injectable()
export class ExportPlanner {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly rows: TenantRowsRepository,
    private readonly files: ExportFilesRepository,
    private readonly log: LogFile,
    private readonly logger: Logger,
  ) {}

  /** Begins anew, whatever was planned before. The scratch is the caller's to discard. */
  async plan(principal: Principal, of: ExportRow, signal: AbortSignal): Promise<ExportPlan> {
    const scratch = await SealedScratch.open(this.environment.RECORDING_DIR || tmpdir());
    try {
      await this.tenantDb.run(principal, (tx) => this.files.clear(tx, of.id));
      await this.seal(principal);
      const plan = await this.tenantDb.snapshot(principal, (tx) => this.planIn(tx, of, scratch, signal));
      return { ...plan, rows: scratch };
    } catch (cause) {
      await scratch.discard();
      throw cause;
    }
  }

  /** A log that is not what was signed is exported all the same, as far as it was signed: whoever verifies it finds out. */
  private async seal(principal: Principal): Promise<void> {
    await this.log.seal(principal).catch((cause: unknown) => {
      this.logger.warn('a log was not signed before it is exported', causeOf(cause));
    });
  }

  private async planIn(
    tx: Tx,
    of: ExportRow,
    scratch: SealedScratch,
    signal: AbortSignal,
  ): Promise<Omit<ExportPlan, 'rows'>> {
    await this.rows.prepare(tx);
    const text = new RowFiles(scratch, of.requestedAt);
    await text.begin('README.txt');
    await text.write(README);
    const tables = await this.writeTables(tx, text, signal);
    await this.writeSheets(tx, text, signal);
    await writeTracks(text, (sql) => this.rows.rows(tx, sql));
    await text.begin('log.jsonl');
    for await (const line of this.log.linesIn(tx)) await text.write(line);
    signal.throwIfAborted();
    await writeViewer(text, (sql) => this.rows.rows(tx, sql), {
      organization: of.tenantName,
      at: of.requestedAt,
    });
    const list = new FileList(tx, of.id, of.partBytes, this.files);
    const withheld = await this.writeItems(tx, text);
    await text.close();
    await scratch.end();
    for (const file of text.files) await list.add(file);
    for await (const item of this.rows.rows<Item>(tx, ITEMS))
      if (item.state === 'clean') await list.add(fileOf(item));
    for await (const file of segmentFiles((sql) => this.rows.rows(tx, sql))) await list.add(file);
    await list.end();
    return { planned: { files: list.files, bytes: list.bytes, withheld, tables }, parts: list.parts };
  }

  private async writeTables(tx: Tx, text: RowFiles, signal: AbortSignal): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of EXPORTED_TABLES) {
      signal.throwIfAborted();
      await text.begin(`data/${table.table}.jsonl`);
      let n = 0;
      for await (const line of this.rows.lines(tx, table)) {
        await text.write(`${line}\n`);
        n += 1;
      }
      counts[table.table] = n;
    }
    return counts;
  }

  private async writeSheets(tx: Tx, text: RowFiles, signal: AbortSignal): Promise<void> {
    for (const { path, sql } of SPREADSHEETS) {
      signal.throwIfAborted();
      await text.begin(path);
      let head = false;
      for await (const row of this.rows.rows<Readonly<Record<string, unknown>>>(tx, sql)) {
        if (!head) await text.write(CSV_BOM + csvRow(Object.keys(row)));
        head = true;
        await text.write(csvRow(Object.values(row).map(cellOf)));
      }
      if (!head) await text.write(CSV_BOM);
    }
  }

  /** Answers how many are not in the export because nobody has found them clean. */
  private async writeItems(tx: Tx, text: RowFiles): Promise<number> {
    await text.begin('tables/evidence.csv');
    await text.write(CSV_BOM + csvRow(ITEM_HEAD));
    let withheld = 0;
    for await (const item of this.rows.rows<Item>(tx, ITEMS)) {
      const path = item.state === 'clean' ? fileOf(item).path : '';
      if (item.state !== 'clean') withheld += 1;
      const cells = [
        ...[path, item.name, item.kind, item.state, item.contentType, item.callTitle, item.site, item.byName],
        ...[
          item.takenAt,
          item.receivedAt,
          item.latitude,
          item.longitude,
          item.bytes,
          item.sha256,
          item.tags,
          item.id,
        ],
      ];
      await text.write(csvRow(cells.map(cellOf)));
    }
    return withheld;
  }
}

/** Numbers files, gives them their parts, and writes them down some at a time. */
class FileList {
  files = 0;
  bytes = 0;
  private readonly sizes: PartSizes;
  private waiting: NewExportFile[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly exportId: ExportId,
    partBytes: number,
    private readonly repository: ExportFilesRepository,
  ) {
    this.sizes = new PartSizes(partBytes);
  }

  get parts(): number {
    return this.sizes.parts;
  }

  async add(file: PlannedFile): Promise<void> {
    this.files += 1;
    this.bytes += file.bytes;
    const part = this.sizes.of(file.bytes, file.objectId === null);
    this.waiting.push({ ...file, n: this.files, part } as NewExportFile);
    if (this.waiting.length >= BATCH) await this.end();
  }

  async end(): Promise<void> {
    await this.repository.insert(this.tx, this.exportId, this.waiting);
    this.waiting = [];
  }
}

function fileOf(item: Item): PlannedFile {
  const { callId, callTitle, callCreatedAt } = item;
  const call =
    callId !== null && callTitle !== null && callCreatedAt ? { callId, callTitle, callCreatedAt } : null;
  return {
    ...{
      path: itemPath(item, call),
      bytes: Number(item.bytes),
      sha256: item.sha256,
      objectId: item.objectId,
    },
    ...{ evidenceId: item.id, modifiedAt: item.takenAt ?? item.receivedAt },
  };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

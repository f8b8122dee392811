import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type {
  AttestationView,
  CheckSheet,
  PrintedComparison,
  PrintedSheet,
  SheetEditionId,
  SheetEditionView,
} from '@rinjo/contract';
import { CallingOperator } from '../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { InstallationLog } from '../installation-log/installation-log.js';
import { AttestRowDto } from './attesting/attestation.dto.js';
import { Attestations } from './attesting/attestations.js';
import { Comparisons } from './comparing/comparisons.js';
import { EditionRows } from './editions/edition-rows.js';
import { MakeEdition } from './editions/make-edition.js';
import { Sheets } from './measuring/sheets.js';
import { sendSheet } from './printing/send-sheet.js';
import { printedSheet } from './printing/sheet-cells.js';
import { SheetComparisonQueryDto, SheetFileQueryDto, SheetQueryDto } from './printing/sheet-query.dto.js';
import { SheetRowPipe } from './sheet-row.pipe.js';

@Controller('operator/check-sheet')
@ForOperators()
export class OperatorsCheckSheetController {
  constructor(
    private readonly sheets: Sheets,
    private readonly editions: EditionRows,
    private readonly comparisons: Comparisons,
    private readonly makeEdition: MakeEdition,
    private readonly attestations: Attestations,
    private readonly log: InstallationLog,
  ) {}

  /** The 49 rows as they are now, beside the newest edition. */
  @Get()
  async sheet(@Query() { locale }: SheetQueryDto): Promise<PrintedSheet> {
    return printedSheet(await this.now(), locale);
  }

  /** The same as a file. */
  @Get('file')
  async file(@Query() query: SheetFileQueryDto, @Res() response: Response): Promise<void> {
    await sendSheet(response, await this.now(), query, null);
  }

  /** Editions that were printed, the newest first. */
  @Get('editions')
  listEditions(): Promise<SheetEditionView[]> {
    return this.editions.list();
  }

  /** Prints an edition: it is signed and stays. */
  @Post('editions')
  print(@CallingOperator() operator: OperatorCaller): Promise<SheetEditionView> {
    return this.makeEdition.run(operator.name);
  }

  /** Two editions side by side, what got worse first. */
  @Get('comparison')
  compare(@Query() query: SheetComparisonQueryDto): Promise<PrintedComparison> {
    return this.comparisons.of(query);
  }

  /** The same as text/csv. */
  @Get('comparison/file')
  comparisonFile(@Query() query: SheetComparisonQueryDto, @Res() response: Response): Promise<void> {
    return this.comparisons.send(query, response);
  }

  /** An edition as it was printed. */
  @Get('editions/:editionId')
  async edition(
    @Param('editionId', IdPipe) id: SheetEditionId,
    @Query() { locale }: SheetQueryDto,
  ): Promise<PrintedSheet> {
    return printedSheet((await this.editions.byId(id)).sheet, locale);
  }

  /** An edition as a file; JSON is the signed text with its signature and its place in the log of the installation. */
  @Get('editions/:editionId/file')
  async editionFile(
    @Param('editionId', IdPipe) id: SheetEditionId,
    @Query() query: SheetFileQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const edition = await this.editions.byId(id);
    const proof = await this.log.proofOf(edition.sha256);
    await sendSheet(response, edition.sheet, query, { ...edition, proof });
  }

  /** All that was stated about a row, the newest first. */
  @Get('rows/:row/attestations')
  attested(@Param('row', SheetRowPipe) row: number): Promise<AttestationView[]> {
    return this.attestations.ofRow(row);
  }

  /** States something about a row that only the operator can answer; it takes the place of what was stated before. */
  @Post('rows/:row/attestations')
  @HttpCode(201)
  attest(
    @CallingOperator() operator: OperatorCaller,
    @Param('row', SheetRowPipe) row: number,
    @Body() input: AttestRowDto,
  ): Promise<AttestationView> {
    return this.attestations.attest(operator, row, input);
  }

  private async now(): Promise<CheckSheet> {
    return this.sheets.now(null, (await this.editions.newest())?.sheet ?? null);
  }
}

import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CheckSheet, PrintedComparison, PrintedSheet, SheetEditionView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { Comparisons } from './comparing/comparisons.js';
import { EditionRows } from './editions/edition-rows.js';
import { Sheets } from './measuring/sheets.js';
import { sendSheet } from './printing/send-sheet.js';
import { printedSheet } from './printing/sheet-cells.js';
import { SheetComparisonQueryDto, SheetFileQueryDto, SheetQueryDto } from './printing/sheet-query.dto.js';

@Controller('check-sheet')
export class CheckSheetController {
  constructor(
    private readonly sheets: Sheets,
    private readonly editions: EditionRows,
    private readonly comparisons: Comparisons,
  ) {}

  /** The 49 rows of METI's check list for the caller's tenant as they are now, beside the newest edition. */
  @Get()
  @Require('audit:read')
  async sheet(@Caller() caller: Principal, @Query() { locale }: SheetQueryDto): Promise<PrintedSheet> {
    return printedSheet(await this.now(caller), locale);
  }

  /** The same as a file. */
  @Get('file')
  @Require('audit:read')
  async file(
    @Caller() caller: Principal,
    @Query() query: SheetFileQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    await sendSheet(response, await this.now(caller), query, null);
  }

  /** Editions of the installation that were printed, the newest first. */
  @Get('editions')
  @Require('audit:read')
  listEditions(): Promise<SheetEditionView[]> {
    return this.editions.list();
  }

  /** Two of them side by side, what got worse first. */
  @Get('comparison')
  @Require('audit:read')
  compare(@Query() query: SheetComparisonQueryDto): Promise<PrintedComparison> {
    return this.comparisons.of(query);
  }

  /** The same as text/csv. */
  @Get('comparison/file')
  @Require('audit:read')
  comparisonFile(@Query() query: SheetComparisonQueryDto, @Res() response: Response): Promise<void> {
    return this.comparisons.send(query, response);
  }

  private async now({ tenantId }: Principal): Promise<CheckSheet> {
    return this.sheets.now(tenantId, (await this.editions.newest())?.sheet ?? null);
  }
}

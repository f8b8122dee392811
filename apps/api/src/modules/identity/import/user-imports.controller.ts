import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LIMITS, type UserImportCheck, type UserImportResult } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { readBody } from '../../../platform/http/read-body.js';
import { PeopleSheets } from './people-sheets.js';
import { ImportUsersDto } from './user-imports.dto.js';
import { UserImports } from './user-imports.js';

@Controller()
export class UserImportsController {
  constructor(
    private readonly imports: UserImports,
    private readonly sheets: PeopleSheets,
  ) {}

  /** What importing a list of people would do, row by row. The body is the file (text/csv). */
  @Post('user-imports/check')
  @HttpCode(200)
  @Require('user:manage')
  async check(@Caller() principal: Principal, @Req() request: Request): Promise<UserImportCheck> {
    return this.imports.check(principal, await readBody(request, LIMITS.importBytes));
  }

  /** Imports a list of people. The body is the file (text/csv). */
  @Post('user-imports')
  @HttpCode(200)
  @Require('user:manage')
  async run(
    @Caller() principal: Principal,
    @Query() query: ImportUsersDto,
    @Req() request: Request,
  ): Promise<UserImportResult> {
    return this.imports.run(principal, query, await readBody(request, LIMITS.importBytes));
  }

  /** An empty list with an example (text/csv, UTF-8 with BOM). */
  @Get('people-template.csv')
  @Require('user:manage')
  template(@Res() response: Response): void {
    send(response, 'rinjo-people-template.csv', this.sheets.template());
  }

  /** Everybody of the tenant as such a list. */
  @Get('people.csv')
  @StepUp()
  @Require('user:manage')
  async export(@Caller() principal: Principal, @Res() response: Response): Promise<void> {
    send(response, 'rinjo-people.csv', await this.sheets.export(principal));
  }
}

function send(response: Response, name: string, csv: string): void {
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.type('text/csv; charset=utf-8').send(csv);
}

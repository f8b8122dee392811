import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { LIMITS, type ReportTemplateView } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TenantSetting } from '../../../platform/access/tenant-setting.decorator.js';
import { readBody } from '../../../platform/http/read-body.js';
import { attachment, sendContent } from '../../../platform/http/send-content.js';
import { ReportLogos } from './report-logos.js';
import { ChangeReportTemplateDto, PreviewReportTemplateDto } from './report-template.dto.js';
import { ReportTemplates } from './report-templates.js';

@Controller('report-template')
export class ReportTemplateController {
  constructor(
    private readonly templates: ReportTemplates,
    private readonly logos: ReportLogos,
  ) {}

  /** How reports of calls look; version 0 is what the product comes with. */
  @Get()
  @Require('tenant:read')
  read(@Caller() principal: Principal): Promise<ReportTemplateView> {
    return this.templates.read(principal);
  }

  /** Changes how reports look from now on; those that are made stay. */
  @Put()
  @Require('tenant:update')
  @TenantSetting('reportTemplate')
  change(
    @Caller() principal: Principal,
    @Body() input: ChangeReportTemplateDto,
  ): Promise<ReportTemplateView> {
    return this.templates.change(principal, input);
  }

  /** The picture (image/jpeg) at the head of reports. */
  @Get('logo')
  @Require('tenant:read')
  async logo(
    @Caller() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendContent(request, response, await this.logos.read(principal));
  }

  /** Puts a picture at the head of reports from now on; the body is a PNG or JPEG. */
  @Put('logo')
  @HttpCode(204)
  @Require('tenant:update')
  @TenantSetting('reportLogo')
  async changeLogo(@Caller() principal: Principal, @Req() request: Request): Promise<void> {
    await this.logos.put(principal, await readBody(request, LIMITS.reportLogoBytes));
  }

  /** Reports have the name of the organization alone from now on. */
  @Delete('logo')
  @HttpCode(204)
  @Require('tenant:update')
  removeLogo(@Caller() principal: Principal): Promise<void> {
    return this.logos.remove(principal);
  }

  /** A report (application/pdf) of an invented call, as this template would make it. */
  @Post('preview')
  @HttpCode(200)
  @Require('tenant:update')
  async preview(
    @Caller() principal: Principal,
    @Body() { template }: PreviewReportTemplateDto,
    @Res() response: Response,
  ): Promise<void> {
    const pdf = await this.templates.preview(principal, template);
    response.setHeader('Content-Disposition', attachment('preview.pdf'));
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('application/pdf').send(pdf);
  }
}

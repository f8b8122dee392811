import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ReleasesView } from '@rinjo/contract';
import { RELEASE } from '../../../config/release.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { attachment } from '../../../platform/http/send-content.js';
import { AdvisoryRounds } from './advisories/advisory-rounds.js';
import { OperatorsReleases } from './operators-releases.js';
import { ReleaseFiles } from './record/release-files.js';

@Controller('operator/releases')
@ForOperators()
export class OperatorsReleasesController {
  constructor(
    private readonly releases: OperatorsReleases,
    private readonly files: ReleaseFiles,
    private readonly rounds: AdvisoryRounds,
  ) {}

  /** What runs, what it is made of, and what is known to be wrong with it. */
  @Get()
  view(): Promise<ReleasesView> {
    return this.releases.view();
  }

  /** The parts of the release that runs, in CycloneDX. Throws NOT_FOUND where it was not built as a release is. */
  @Get('sbom')
  sbom(@Res() response: Response): void {
    const sbom = this.files.sbom();
    if (sbom === null) throw new DomainError('NOT_FOUND');
    response.setHeader('Content-Type', 'application/vnd.cyclonedx+json; version=1.5');
    response.setHeader('Content-Disposition', attachment(`rinjo-${RELEASE}.cdx.json`));
    response.send(sbom.bytes);
  }

  /** Asks the feed of advisories now. Throws CONFLICT where there is none. */
  @Post('advisories')
  @HttpCode(204)
  async look(): Promise<void> {
    if (!this.rounds.isOn) throw new DomainError('CONFLICT');
    await this.rounds.look();
  }
}

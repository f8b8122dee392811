import { Injectable } from '@nestjs/common';
import type { ReleasesView } from '@rinjo/contract';
import { RELEASE } from '../../../config/release.js';
import { Clock } from '../../../platform/time/clock.js';
import { AdvisoryLedger } from './advisories/advisory-ledger.js';
import { AdvisoryRounds } from './advisories/advisory-rounds.js';
import { isOverdue } from './measures/release-rows.js';
import { ReleaseFiles } from './record/release-files.js';
import { ReleaseLedger } from './record/release-ledger.js';
import { ReleaseSignature } from './signature/release-signature.js';

const SHOWN = 20;

/** What runs, what it is made of, and what is known to be wrong with it. */
@Injectable()
export class OperatorsReleases {
  constructor(
    private readonly files: ReleaseFiles,
    private readonly releases: ReleaseLedger,
    private readonly advisories: AdvisoryLedger,
    private readonly rounds: AdvisoryRounds,
    private readonly signature: ReleaseSignature,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<ReleasesView> {
    const now = this.clock.now();
    const { last, fresh } = await this.advisories.checks();
    const sbom = this.files.sbom();
    const { state, signedAt, keySha256 } = await this.signature.state();
    return {
      version: RELEASE,
      sbom: sbom && { sha256: sbom.sha256, components: sbom.components },
      signature: { state, signedAt, keySha256 },
      attack: this.files.attackSuite(),
      feed: {
        on: this.rounds.isOn,
        checkedAt: fresh?.at.toISOString() ?? null,
        failure: last?.failure ?? null,
      },
      findings: (await this.advisories.findings()).map((finding) => ({
        ...{ advisory: finding.advisory, name: finding.name, version: finding.version },
        ...{ severity: finding.severity, title: finding.title, url: finding.url, fixedIn: finding.fixedIn },
        fixReleasedAt: finding.fixReleasedAt?.toISOString() ?? null,
        ...{ foundAt: finding.foundAt.toISOString(), closedAt: finding.closedAt?.toISOString() ?? null },
        overdue: isOverdue(finding, now),
      })),
      history: (await this.releases.history(SHOWN)).map((row) => ({
        ...{
          version: row.version,
          seenAt: row.seenAt.toISOString(),
          builtAt: row.builtAt?.toISOString() ?? null,
        },
        ...{ sbomSha256: row.sbomSha256, components: row.components, imageDigest: row.imageDigest },
      })),
    };
  }
}

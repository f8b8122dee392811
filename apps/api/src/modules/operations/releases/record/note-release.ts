import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import { Clock } from '../../../../platform/time/clock.js';
import { ReleaseFiles } from './release-files.js';
import { ReleaseLedger } from './release-ledger.js';

/** Notes at the start which release runs from now on, when it is another one than before. */
@Injectable()
export class NoteRelease implements OnApplicationBootstrap {
  constructor(
    private readonly environment: Environment,
    private readonly files: ReleaseFiles,
    private readonly ledger: ReleaseLedger,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [build, sbom] = [this.files.build(), this.files.sbom()];
    const now = {
      ...{ version: RELEASE, source: build?.source ?? null, sbomSha256: sbom?.sha256 ?? null },
      imageDigest: this.environment.IMAGE_DIGEST || null,
    };
    const [before] = await this.ledger.history(1);
    if (before && Object.entries(now).every(([name, value]) => before[name as keyof typeof now] === value))
      return;
    await this.ledger.add({
      ...now,
      ...{ seenAt: this.clock.now(), builtAt: build ? new Date(build.builtAt) : null },
      components: sbom?.components ?? null,
    });
  }
}

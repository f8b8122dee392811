import { Module } from '@nestjs/common';
import { AdvisoryFeed } from './advisories/advisory-feed.js';
import { AdvisoryLedger } from './advisories/advisory-ledger.js';
import { AdvisoryRounds } from './advisories/advisory-rounds.js';
import { ReleaseFactsReader } from './measures/release-facts.js';
import { ReleaseMeasures } from './measures/release-measures.js';
import { OperatorsReleases } from './operators-releases.js';
import { OperatorsReleasesController } from './operators-releases.controller.js';
import { NoteRelease } from './record/note-release.js';
import { ReleaseFiles } from './record/release-files.js';
import { ReleaseLedger } from './record/release-ledger.js';
import { ReleaseSignature } from './signature/release-signature.js';
import { SecurityTxtController } from './security-txt.controller.js';

/** The release that runs: what it is made of, what is known to be wrong with it, how it was tested (ADR 0108). */
@Module({
  controllers: [OperatorsReleasesController, SecurityTxtController],
  exports: [ReleaseFiles, ReleaseLedger, ReleaseSignature],
  providers: [
    ...[AdvisoryFeed, AdvisoryLedger, AdvisoryRounds, ReleaseSignature],
    ...[NoteRelease, OperatorsReleases, ReleaseFactsReader, ReleaseFiles, ReleaseLedger, ReleaseMeasures],
  ],
})
export class ReleasesModule {}

import { readFile } from 'node:fs/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { ReleaseFiles } from '../record/release-files.js';
import { type VerifiedRelease, verifyRelease } from './verify-release.js';

/** Whether the release that runs is the one that was signed, looked at once, at the start: what runs is what was loaded then. */
@Injectable()
export class ReleaseSignature implements OnApplicationBootstrap {
  private found: Promise<VerifiedRelease> | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly files: ReleaseFiles,
    private readonly logger: Logger,
  ) {}

  /** Nobody waits for it: a release that does not verify runs, and says so. */
  onApplicationBootstrap(): void {
    void this.state().then(({ state, detail }) => {
      if (state === 'altered' || state === 'untrusted')
        this.logger.error('the release that runs is not the one that was signed', {
          ...{ state, differences: detail.join('; ') },
        });
    });
  }

  state(): Promise<VerifiedRelease> {
    this.found ??= this.look();
    return this.found;
  }

  private async look(): Promise<VerifiedRelease> {
    try {
      const { RELEASE_KEY_FILE: file } = this.environment;
      return await verifyRelease(this.files.root, file === '' ? '' : await readFile(file, 'utf8'));
    } catch (cause) {
      this.logger.error('the signature of the release cannot be verified', causeOf(cause));
      const detail = [cause instanceof Error ? cause.message : String(cause)];
      return { state: 'untrusted', signedAt: null, keySha256: null, detail };
    }
  }
}

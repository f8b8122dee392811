import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LETTER_KINDS, type LetterKind, type TenantId, type UserId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { INSTALLATION } from '../../../platform/crypto/installation.js';
import { TenantSigner } from '../../../platform/crypto/tenant-signer.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { LetterChoices } from './letter-choices.js';
import { type LetterEnd, readToken, writeToken } from './letter-token.js';

/** What the key of the installation that signs the links is derived for. */
const PURPOSE = 'end of letters';

/** Links in letters that end them, for one administrator and one kind. They are signed: nothing of them is kept. */
@Injectable()
export class LetterLinks {
  constructor(
    private readonly signer: TenantSigner,
    private readonly choices: LetterChoices,
    private readonly environment: Environment,
  ) {}

  async of(tenantId: TenantId, userId: UserId, letter: LetterKind): Promise<LetterLink> {
    const { version, sign } = await this.signer.withVersion(INSTALLATION, PURPOSE);
    const end: LetterEnd = { tenantId, userId, letter: LETTER_KINDS.indexOf(letter), version };
    const token = writeToken(end, sign(textOf(end)).signature);
    return {
      page: new URL(`/status#letters=${token}`, this.environment.PUBLIC_URL).href,
      oneClick: new URL(`/unsubscribe?token=${token}`, this.environment.PUBLIC_URL).href,
    };
  }

  /** Ended twice is ended once. Throws NOT_FOUND for a link that nobody here has signed. */
  async end(token: string): Promise<void> {
    const read = readToken(token);
    const letter = read && LETTER_KINDS[read.end.letter];
    if (!read || !letter || !(await this.isOurs(read.end, read.signature)))
      throw new DomainError('NOT_FOUND');
    await this.choices.decline(jobPrincipal(read.end.tenantId, 'letters'), read.end.userId, letter);
  }

  private async isOurs(end: LetterEnd, signature: Buffer): Promise<boolean> {
    try {
      const { sign } = await this.signer.withVersion(INSTALLATION, PURPOSE, end.version);
      return timingSafeEqual(sign(textOf(end)).signature, signature);
    } catch {
      // The key of that version is gone.
      return false;
    }
  }
}

export interface LetterLink {
  /** For people: a page that asks once more. */
  readonly page: string;
  /** For mail programs (RFC 8058). */
  readonly oneClick: string;
}

const textOf = ({ tenantId, userId, letter, version }: LetterEnd): string =>
  [tenantId, userId, String(letter), String(version)].join('|');

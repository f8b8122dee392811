import { Injectable } from '@nestjs/common';
import type { OperatorSetup, SetUpOperator } from '@rinjo/contract';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { checkNewPassword, newSeed, otpauthUri, PasswordHasher, stepOf } from '../../identity/index.js';
import { OperatorAccounts, type OperatorLink } from './operator-accounts.js';
import { OperatorSeeds } from './operator-seeds.js';

/** What the link of the command line is for: an operator chooses a password and connects an authenticator app. */
@Injectable()
export class OperatorSetupUseCase {
  constructor(
    private readonly accounts: OperatorAccounts,
    private readonly seeds: OperatorSeeds,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Offers a seed, the same for as long as the link is good. Throws INVITATION_INVALID. */
  async begin(token: string): Promise<OperatorSetup> {
    const link = await this.linkOf(token);
    const seed = link.totp === null ? newSeed() : await this.seeds.open(link.id, link.totp);
    if (link.totp === null)
      await this.accounts.offerTotp(hashSecret(token), await this.seeds.seal(link.id, seed));
    return {
      email: link.email,
      name: link.name,
      secret: seed,
      uri: otpauthUri(seed, link.email, 'Rinjo operator'),
    };
  }

  /** The link is used up. Throws INVITATION_INVALID, FACTOR_REJECTED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON. */
  async run({ token, password, code }: SetUpOperator): Promise<void> {
    const link = await this.linkOf(token);
    checkNewPassword(password, { email: link.email, displayName: link.name });
    if (link.totp === null) throw new DomainError('FACTOR_REJECTED');
    const step = stepOf(await this.seeds.open(link.id, link.totp), code, this.clock.now(), 0);
    if (step === null) throw new DomainError('FACTOR_REJECTED');
    const passwordHash = await this.hasher.hash(password);
    if (!(await this.accounts.setUp(hashSecret(token), link.id, { passwordHash, totp: link.totp, step })))
      throw new DomainError('INVITATION_INVALID');
    this.logger.info('An operator is set up', { operatorId: link.id });
  }

  private async linkOf(token: string): Promise<OperatorLink> {
    const link = await this.accounts.byLink(hashSecret(token), this.clock.now());
    if (!link) throw new DomainError('INVITATION_INVALID');
    return link;
  }
}

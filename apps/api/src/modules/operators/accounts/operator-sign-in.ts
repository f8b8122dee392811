import { Injectable } from '@nestjs/common';
import type { OperatorId, OperatorSessionId, OperatorSession, OperatorSignIn } from '@rinjo/contract';
import { LIMITS, OPERATOR_LIMITS } from '@rinjo/contract';
import type { Origin } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../platform/crypto/secret-token.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { emailKey, PasswordHasher, SignInThrottle, stepOf } from '../../identity/index.js';
import { OperatorAccounts, type OperatorSecrets } from './operator-accounts.js';
import { OperatorSeeds } from './operator-seeds.js';

export interface OpenedOperatorSession {
  /** For the cookie. */
  readonly secret: string;
  readonly session: OperatorSession;
}

/** No tenant has this name: guesses at operators are counted apart from those at anybody else. */
const OPERATORS = 'operators of the installation';

/**
 * Signs an operator in with password and authenticator app at once. Unknown address, wrong password, wrong code and a code that was
 * used answer alike and take as long as each other. Throws SIGN_IN_REJECTED, RATE_LIMITED, BUSY.
 */
@Injectable()
export class OperatorSignInUseCase {
  constructor(
    private readonly accounts: OperatorAccounts,
    private readonly seeds: OperatorSeeds,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  async run(input: OperatorSignIn, origin: Origin): Promise<OpenedOperatorSession> {
    const guess = { tenant: OPERATORS, account: emailKey(input.email), address: origin.address };
    await this.throttle.admit(guess);
    const account = await this.accounts.byEmail(guess.account);
    const isRight = await this.hasher.verify(account?.passwordHash ?? null, input.password);
    const step = account && (await this.stepOf(account, input.code));
    if (!account || !isRight || step === null) return this.refuse(account?.id ?? null, origin);
    const opened = await this.open(account, step, origin);
    if (!opened) return this.refuse(account.id, origin);
    await this.throttle.succeeded(guess);
    this.logger.info('An operator signed in', { operatorId: account.id, address: origin.address });
    return opened;
  }

  private async stepOf({ id, totp, totpStep }: OperatorSecrets, code: string): Promise<number | null> {
    if (totp === null) return null;
    return stepOf(await this.seeds.open(id, totp), code, this.clock.now(), totpStep);
  }

  private async open(
    { id: operatorId, email, name }: OperatorSecrets,
    step: number,
    { address, userAgent = '' }: Origin,
  ): Promise<OpenedOperatorSession | null> {
    const id = this.ids.next<OperatorSessionId>();
    const secret = newSecret();
    const now = this.clock.now();
    const tokenHash = hashSecret(secret);
    const session = {
      id,
      operatorId,
      tokenHash,
      now,
      address,
      userAgent: userAgent.slice(0, LIMITS.userAgent),
    };
    if (!(await this.accounts.open(session, step))) return null;
    const expiresAt = new Date(now.getTime() + OPERATOR_LIMITS.sessionAbsoluteS * 1000).toISOString();
    return { secret, session: { sessionId: id, operator: { id: operatorId, email, name }, expiresAt } };
  }

  private refuse(operatorId: OperatorId | null, { address }: Origin): never {
    this.logger.warn('A sign-in as operator was refused', { operatorId, address });
    throw new DomainError('SIGN_IN_REJECTED');
  }
}

import { Injectable } from '@nestjs/common';
import type { AcceptUserInvitation } from '@rinjo/contract';
import type { Origin } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AccountLinks } from '../links/account-links.js';
import { AccountLinksRepository } from '../links/account-links.repository.js';
import { PasswordSetter } from '../password-setter.js';
import { SignInPolicy } from '../sign-in-policy.js';
import { UsersRepository } from '../users.repository.js';

/** Somebody who was invited comes: chooses a name and a password, and signs in with them afterwards. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly links: AccountLinks,
    private readonly linkRows: AccountLinksRepository,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordSetter,
    private readonly policy: SignInPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws INVITATION_INVALID, RATE_LIMITED, SSO_REQUIRED, BUSY and what the password rules throw. */
  async run(input: AcceptUserInvitation, origin: Origin): Promise<void> {
    const { token, displayName, password } = input;
    const { email, min } = await this.links.open(token, 'invitation', origin, async (tx, { user }) => {
      const rule = await this.policy.ruleFor(tx, { userId: user.id, email: user.email });
      if (!rule.password) throw new DomainError('SSO_REQUIRED');
      return { email: user.email, min: await this.passwords.minimum(tx, user) };
    });
    const hash = await this.passwords.prepare({ email, displayName }, password, min);
    await this.links.open(token, 'invitation', origin, async (tx, { user }) => {
      await this.linkRows.drop(tx, user.id, 'invitation');
      await this.users.change(tx, user, { displayName, status: 'active' });
      await this.accounts.setPassword(tx, user.id, hash, this.clock.now());
      await this.audit.record(tx, 'user.invitation_accepted', { userId: user.id });
    });
  }
}

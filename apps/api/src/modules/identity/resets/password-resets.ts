import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type {
  CompletePasswordReset,
  PasswordResetRequested,
  RequestPasswordReset,
  TenantId,
} from '@rinjo/contract';
import type { Origin } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { Appearances, TenantLookup, TenantsRepository } from '../../tenancy/index.js';
import { anonymousIn } from '../anonymous.js';
import { emailKey } from '../email-key.js';
import { accountLetter } from '../letters/account-letters.js';
import { AccountPost } from '../letters/post.js';
import { AccountLinks } from '../links/account-links.js';
import { AccountLinksRepository } from '../links/account-links.repository.js';
import { PasswordSetter } from '../password-setter.js';
import { SignInPolicy } from '../sign-in-policy.js';
import { UsersRepository } from '../users.repository.js';

const AFTER_ANSWER_MS = 250;

/**
 * New passwords by mail. Whoever asks learns nothing of who exists: the answer is given before anybody is looked for, and
 * limits count addresses that nobody has like any other (attack case 51).
 */
@Injectable()
export class PasswordResets implements BeforeApplicationShutdown {
  private readonly perAccount: RateLimiter;
  private readonly perAddress: RateLimiter;
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly tenants: TenantsRepository,
    private readonly appearances: Appearances,
    private readonly users: UsersRepository,
    private readonly links: AccountLinks,
    private readonly linkRows: AccountLinksRepository,
    private readonly passwords: PasswordSetter,
    private readonly policy: SignInPolicy,
    private readonly post: AccountPost,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
    private readonly clock: Clock,
    limits: RateLimits,
  ) {
    this.perAccount = limits.limiter({ name: 'reset', points: 5, durationS: 3600 });
    this.perAddress = limits.limiter({ name: 'reset_address', points: 30, durationS: 3600 });
  }

  /** Throws RATE_LIMITED. */
  async request(input: RequestPasswordReset, origin: Origin): Promise<PasswordResetRequested> {
    const slug = input.tenant.trim().toLowerCase();
    await this.perAddress.take(origin.address);
    await this.perAccount.take(accountKey(slug, input.email));
    if (this.post.sends) this.later(() => this.serve(slug, input.email, origin));
    return { sendsMail: this.post.sends };
  }

  /** Sessions end everywhere. Throws INVITATION_INVALID, RATE_LIMITED, SSO_REQUIRED, BUSY and what the password rules throw. */
  async complete({ token, password }: CompletePasswordReset, origin: Origin): Promise<void> {
    const { person, min } = await this.links.open(token, 'reset', origin, async (tx, { user }) => {
      const rule = await this.policy.ruleFor(tx, { userId: user.id, email: user.email });
      if (!rule.password) throw new DomainError('SSO_REQUIRED');
      return { person: user, min: await this.passwords.minimum(tx, user) };
    });
    const hash = await this.passwords.prepare(person, password, min);
    const { tenantId, tenant, look } = await this.links.open(token, 'reset', origin, async (tx, { user }) => {
      await this.linkRows.drop(tx, user.id, 'reset');
      await this.passwords.store(tx, user, hash, null);
      const own = await this.tenants.own(tx);
      const look = await this.appearances.ofLetters(tx);
      return { tenantId: own.tenantId, tenant: own.name, look };
    });
    await this.passwords.forgiveFailures(tenantId, person.email);
    const { displayName: name, locale, email } = person;
    const letter = accountLetter('passwordChanged', locale, { name, tenant }, look);
    this.later(() => this.post.send(email, letter));
  }

  /** Letters that were promised are sent before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async serve(slug: string, email: string, origin: Origin): Promise<void> {
    const tenantId = await this.lookup.bySlug(slug);
    if (!tenantId) return;
    const letter = await this.write(tenantId, email, origin);
    if (letter) await this.post.send(letter.to, letter.letter);
  }

  private write(tenantId: TenantId, email: string, origin: Origin) {
    return this.tenantDb.run(anonymousIn(tenantId, origin), async (tx) => {
      const user = await this.users.findByEmail(tx, email);
      const userId = user?.id ?? null;
      const rule = await this.policy.ruleFor(tx, { userId, email });
      const reason = !user
        ? 'unknown'
        : user.status !== 'active'
          ? 'not_active'
          : rule.password
            ? null
            : 'sso_required';
      if (!user || reason) {
        const refused = { reason: reason ?? 'unknown', ...(userId && { userId }) } as const;
        await this.audit.record(tx, 'user.password_reset_refused', refused);
        return null;
      }
      const url = await this.links.issue(tx, {
        userId: user.id,
        purpose: 'reset',
        createdBy: null,
        mail: 'sent',
      });
      await this.audit.record(tx, 'user.password_reset_requested', { userId: user.id });
      const { name: tenant } = await this.tenants.own(tx);
      const of = { name: user.displayName, tenant, url };
      const letter = accountLetter('reset', user.locale, of, await this.appearances.ofLetters(tx));
      return { to: user.email, letter };
    });
  }

  /** After the answer has left, so that the work cannot be felt in it. */
  private later(work: () => Promise<unknown>): void {
    const answered = new Promise<void>((resolve) => void this.clock.after(AFTER_ANSWER_MS, resolve));
    const done = answered.then(work).then(
      () => undefined,
      (cause: unknown) => this.logger.error('a letter about a password was not sent', causeOf(cause)),
    );
    this.underWay.add(done);
    void done.finally(() => this.underWay.delete(done));
  }
}

/** Hashed: the table of limits holds no e-mail address. */
function accountKey(slug: string, email: string): string {
  return createHash('sha256')
    .update(`${slug}\n${emailKey(email)}`)
    .digest('base64url');
}

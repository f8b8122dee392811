import { Injectable, Optional } from '@nestjs/common';
import type { SignInRule, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { CompanySignIns } from './sign-in-options/company-sign-ins.port.js';
import { emailDomain } from './sign-in-options/email-domain.js';

/** Who wants to sign in; `userId` is null when there is no such account. */
export interface WouldBe {
  readonly userId: UserId | null;
  readonly email: string;
}

/** Says of somebody whom their organization sends to its identity provider that a password is all right nevertheless. */
export type ExemptFromSso = (tx: Tx, who: WouldBe) => Promise<boolean>;

/** How people with an address sign in: with a password, unless their organization's connections say otherwise. */
@Injectable()
export class SignInPolicy {
  private exempts: ExemptFromSso = () => Promise.resolve(false);

  constructor(@Optional() private readonly companies?: CompanySignIns) {}

  /** For the module that knows who breaks the glass; once, while the product starts. */
  exemptBy(exempts: ExemptFromSso): void {
    this.exempts = exempts;
  }

  /** Asked in the same way for addresses that exist and addresses that do not. */
  async ruleFor(tx: Tx, who: WouldBe): Promise<SignInRule> {
    if (!this.companies) return { password: true, ssoPath: null };
    const { required, connections } = await this.companies.options(tx, emailDomain(who.email));
    const connection = required ?? connections[0] ?? null;
    return {
      password: !required || (await this.exempts(tx, who)),
      ssoPath: connection && `/saml/${connection.id}/login`,
    };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../erasure/user-erasure.js';
import { BreakGlass } from '../security/break-glass.js';
import { SignInPolicy } from '../sign-in-policy.js';
import { FactorChanges } from './factor-changes.js';

/** What second factors have to say where people sign in and where they are deleted. */
@Injectable()
export class FactorHooks implements OnModuleInit {
  constructor(
    private readonly policy: SignInPolicy,
    private readonly erasure: UserErasure,
    private readonly breakGlass: BreakGlass,
    private readonly changes: FactorChanges,
  ) {}

  onModuleInit(): void {
    this.policy.exemptBy((tx, { userId }) =>
      userId === null ? Promise.resolve(false) : this.breakGlass.isExempt(tx, userId),
    );
    this.erasure.alsoErase(async (tx, { id, again }) => {
      if (again) await this.breakGlass.release(tx, id);
      else await this.breakGlass.assertNot(tx, id);
      await this.changes.wipe(tx, id);
    });
  }
}

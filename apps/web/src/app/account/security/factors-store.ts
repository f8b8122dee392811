import { computed, inject, Service, signal } from '@angular/core';
import type { FactorsView, PasskeyId, TotpEnrolment } from '@rinjo/contract';
import { FactorsClient } from '../../core/factors-client';
import { Passkeys } from '../../core/passkeys';

/** One's own second factors. Provided by the page. */
@Service({ autoProvided: false })
export class FactorsStore {
  private readonly client = inject(FactorsClient);
  private readonly browser = inject(Passkeys);
  private readonly known = signal<FactorsView | null>(null);
  private readonly failure = signal<unknown>(null);
  private readonly fresh = signal<readonly string[] | null>(null);

  readonly view = this.known.asReadonly();
  readonly error = this.failure.asReadonly();
  /** Recovery codes that were just made: the server tells them once. */
  readonly newCodes = this.fresh.asReadonly();
  readonly hasFactor = computed(() => {
    const view = this.known();
    return view !== null && (view.passkeys.length > 0 || view.totp !== null);
  });

  async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.known.set(await this.client.own());
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  async addPasskey(name: string): Promise<void> {
    const made = await this.browser.create(await this.client.passkeyOptions());
    const { recoveryCodes } = await this.client.addPasskey({ ...made, name });
    if (recoveryCodes) this.fresh.set(recoveryCodes);
    await this.load();
  }

  async renamePasskey(id: PasskeyId, name: string): Promise<void> {
    await this.client.renamePasskey(id, name);
    await this.load();
  }

  async removePasskey(id: PasskeyId): Promise<void> {
    await this.client.removePasskey(id);
    await this.load();
  }

  beginTotp(): Promise<TotpEnrolment> {
    return this.client.totp();
  }

  async confirmTotp(code: string): Promise<void> {
    const { recoveryCodes } = await this.client.confirmTotp(code);
    if (recoveryCodes) this.fresh.set(recoveryCodes);
    await this.load();
  }

  async removeTotp(): Promise<void> {
    await this.client.removeTotp();
    await this.load();
  }

  async renewCodes(): Promise<void> {
    this.fresh.set((await this.client.renewRecoveryCodes()).codes);
    await this.load();
  }

  codesKept(): void {
    this.fresh.set(null);
  }
}

import type { BrowserContext, Page } from 'playwright-core';

/** A platform authenticator of Chromium's own (CDP, domain WebAuthn) whose person is always there and always verified. */
export class VirtualAuthenticator {
  private constructor(
    private readonly devtools: Awaited<ReturnType<BrowserContext['newCDPSession']>>,
    private readonly authenticatorId: string,
  ) {}

  static async addTo(page: Page): Promise<VirtualAuthenticator> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(devtools, authenticatorId);
  }

  /** How many passkeys it keeps. */
  async passkeys(): Promise<number> {
    const { authenticatorId } = this;
    const { credentials } = await this.devtools.send('WebAuthn.getCredentials', { authenticatorId });
    return credentials.length;
  }

  /** While away, nobody touches it: what waits in a field goes on waiting. */
  async present(is: boolean): Promise<void> {
    const { authenticatorId } = this;
    await this.devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: is });
  }
}

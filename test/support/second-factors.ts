import type { AddedPasskey, ConfirmedTotp, PasskeyCreationOptions, TotpEnrolment } from '@rinjo/contract';
import { generateSync } from 'otplib';
import type { TestApp } from './app.js';
import type { GivenTenant, GivenUser } from './given.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { SoftwareAuthenticator } from './software-authenticator.js';
import type { TestClock } from './test-clock.js';

export const PASSWORD = 'seven cranes over the river';

/** Second factors as people set them up, over HTTP. */
export class SecondFactors {
  constructor(
    private readonly app: TestApp,
    private readonly clock: TestClock,
  ) {}

  /** The code that an authenticator app shows, now or so many steps from now. */
  code(secret: string, steps = 0): string {
    return generateSync({ secret, epoch: Math.floor(this.clock.now().getTime() / 1000) + 30 * steps });
  }

  /** Signs in by password and answers what came. */
  password<Body>(
    client: HttpClient,
    tenant: GivenTenant,
    user: GivenUser,
    password = PASSWORD,
  ): Promise<HttpAnswer<Body>> {
    return client.post<Body>('/sign-in', { tenant: tenant.slug, email: user.email, password });
  }

  /** Sets up an authenticator app for a signed-in person; time passes, so that its next code counts. */
  async totp(client: HttpClient): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
    const { secret } = ok(await client.post<TotpEnrolment>('/me/totp'), 200);
    const { recoveryCodes } = ok(
      await client.post<ConfirmedTotp>('/me/totp/confirm', { code: this.code(secret) }),
      200,
    );
    this.clock.advance(30_000);
    return { secret, recoveryCodes: recoveryCodes ?? [] };
  }

  /** Adds a passkey for a signed-in person. */
  passkey(client: HttpClient, name?: string): Promise<HeldPasskey> {
    return addPasskey(this.app, client, name);
  }
}

export interface HeldPasskey extends AddedPasskey {
  readonly key: SoftwareAuthenticator;
}

/** Adds a passkey for a signed-in person. */
export async function addPasskey(app: TestApp, client: HttpClient, name = 'Phone'): Promise<HeldPasskey> {
  const options = ok(await client.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
  const key = new SoftwareAuthenticator(app.url);
  const added = ok(await client.post<AddedPasskey>('/me/passkeys', key.create(options, name)), 201);
  return { ...added, key };
}

/** The body of an answer that was expected to succeed. */
export function ok<Body>({ status, body }: HttpAnswer<Body>, expected: number): Body {
  if (status !== expected) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

import { Injectable } from '@nestjs/common';
import type { CreatedKey, KeyScope, Page, ServiceAccountView } from '@rinjo/contract';
import { CanaryFailure } from '../../../../platform/proofs/canary.js';
import type { CanaryHome } from '../../canaries/doors/canary-tenants.js';
import { OwnDoors } from '../../canaries/doors/own-doors.js';

const API = '/api/v1';

/** A key opens what it is for, and nothing any more when it was revoked. */
@Injectable()
export class KeyProof {
  constructor(private readonly doors: OwnDoors) {}

  /** Work with a new key of the program for proofs; what it reads before is refused afterwards. */
  async while(
    home: CanaryHome,
    scopes: readonly KeyScope[],
    work: (key: string) => Promise<void>,
  ): Promise<string> {
    const { cookie } = home;
    const made = await this.make(home, scopes);
    try {
      await this.opens(made.key, true);
      await work(made.key);
    } finally {
      await this.doors.ask('DELETE', `${API}/keys/${made.id}`, { cookie });
    }
    await this.opens(made.key, false);
    return 'a key read, and was refused after it was revoked';
  }

  private async make({ cookie }: CanaryHome, scopes: readonly KeyScope[]): Promise<CreatedKey> {
    const path = `${API}/service-accounts?search=Canary`;
    const { items } = await this.doors.json<Page<ServiceAccountView>>('GET', path, { cookie });
    const [account] = items;
    if (!account) throw new CanaryFailure('failed', 'There is no program to give a key');
    return this.doors.json<CreatedKey>('POST', `${API}/keys`, {
      ...{ cookie, json: { userId: account.id, name: 'Canary: integration', scopes, lifetimeDays: 1 } },
    });
  }

  private async opens(key: string, expected: boolean): Promise<void> {
    const { status } = await this.doors.ask('GET', `${API}/calls`, { key });
    if (expected && status !== 200)
      throw new CanaryFailure('failed', `A key reads nothing: ${String(status)}`);
    if (!expected && status === 200) throw new CanaryFailure('breach', 'A key reads after it was revoked');
    if (!expected && status !== 401)
      throw new CanaryFailure('failed', `The refusal of a revoked key is not clear: ${String(status)}`);
  }
}

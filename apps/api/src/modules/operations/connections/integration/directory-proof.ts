import { Injectable } from '@nestjs/common';
import type { ScimList, ScimUser } from '@rinjo/contract';
import { CanaryFailure } from '../../../../platform/proofs/canary.js';
import { type Answered, OwnDoors } from '../../canaries/doors/own-doors.js';

const USERS = '/api/v1/scim/v2/Users';
const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** Nobody can register the domain: RFC 6761 keeps the name free. */
const USER_NAME = 'scim@canary.invalid';

/** A directory adds somebody, finds them, deactivates them and takes them away (SCIM 2.0, RFC 7644). */
@Injectable()
export class DirectoryProof {
  constructor(private readonly doors: OwnDoors) {}

  async prove(key: string): Promise<string> {
    await this.clear(key);
    const made = this.user(
      await this.send(key, 'POST', USERS, {
        ...{ schemas: [SCHEMA], userName: USER_NAME, displayName: 'Canary SCIM', active: true },
        emails: [{ primary: true, type: 'work', value: USER_NAME }],
      }),
      201,
    );
    const path = `${USERS}/${made.id}`;
    if (this.user(await this.send(key, 'GET', path), 200).userName !== USER_NAME)
      throw new CanaryFailure('failed', 'Who was added by SCIM has another name');
    const off = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] };
    if (this.user(await this.send(key, 'PATCH', path, off), 200).active)
      throw new CanaryFailure('failed', 'Who was deactivated by SCIM is active');
    await this.clear(key);
    const { status } = await this.send(key, 'GET', path);
    if (status !== 404)
      throw new CanaryFailure('failed', `Who was deleted by SCIM is there: ${String(status)}`);
    return 'SCIM added, changed and deleted somebody';
  }

  /** Whoever is left of a proof that broke off. */
  private async clear(key: string): Promise<void> {
    const filter = encodeURIComponent(`userName eq "${USER_NAME}"`);
    const { body } = await this.send(key, 'GET', `${USERS}?filter=${filter}`);
    const { Resources } = JSON.parse(body.toString('utf8')) as ScimList<ScimUser>;
    for (const { id } of Resources) await this.send(key, 'DELETE', `${USERS}/${id}`);
  }

  private send(key: string, method: string, path: string, body?: object): Promise<Answered> {
    if (body === undefined) return this.doors.ask(method, path, { key });
    const headers = { 'content-type': 'application/scim+json; charset=utf-8' };
    return this.doors.ask(method, path, { key, headers, body: JSON.stringify(body) });
  }

  private user({ status, body }: Answered, expected: number): ScimUser {
    if (status !== expected)
      throw new CanaryFailure('failed', `SCIM answered ${String(status)} instead of ${String(expected)}`);
    return JSON.parse(body.toString('utf8')) as ScimUser;
  }
}

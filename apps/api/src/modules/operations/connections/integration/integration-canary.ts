import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { CanaryTenants } from '../../canaries/doors/canary-tenants.js';
import { OwnDoors } from '../../canaries/doors/own-doors.js';
import { DirectoryProof } from './directory-proof.js';
import { KeyProof } from './key-proof.js';
import { WebhookProof } from './webhook-proof.js';

export const INTEGRATION = 'integration';
const DAY_MS = 86_400_000;

/** What other systems are connected by: the REST API with a key, SCIM, signed webhooks, and the document that describes them. */
@Injectable()
export class IntegrationCanary implements Canary, OnModuleInit {
  readonly name = INTEGRATION;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly doors: OwnDoors,
    private readonly keys: KeyProof,
    private readonly directory: DirectoryProof,
    private readonly webhooks: WebhookProof,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const home = await this.tenants.freshly(CANARY_TENANTS[0]);
    const found = [await this.document()];
    const ofKey = await this.keys.while(home, ['call:read', 'provisioning:manage'], async (key) => {
      found.push(await this.directory.prove(key));
    });
    found.push(ofKey, await this.webhooks.prove(home));
    return { outcome: 'passed', detail: found.join('; ') };
  }

  private async document(): Promise<string> {
    const { status, body } = await this.doors.ask('GET', '/api/openapi.json');
    if (status !== 200) throw new CanaryFailure('failed', `There is no OpenAPI document: ${String(status)}`);
    const { info } = JSON.parse(body.toString('utf8')) as { readonly info: { readonly version: string } };
    return `OpenAPI ${info.version}, SHA-256 ${createHash('sha256').update(body).digest('hex')}`;
  }
}

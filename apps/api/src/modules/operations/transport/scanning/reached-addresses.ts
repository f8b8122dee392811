import { Injectable } from '@nestjs/common';
import type { TlsTarget } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { NodeRegistry } from '../../../../platform/nodes/node-registry.js';
import { tlsTargets } from './tls-targets.js';

/** What devices reach over TLS now: by the settings of this node, and at the addresses of those that are alive. */
@Injectable()
export class ReachedAddresses {
  constructor(
    private readonly environment: Environment,
    private readonly nodes: NodeRegistry,
  ) {}

  async now(): Promise<readonly TlsTarget[]> {
    const alive = await this.nodes.living();
    return tlsTargets(
      this.environment,
      alive.map(({ url }) => url),
    );
  }
}

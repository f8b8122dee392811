import { Controller, Get } from '@nestjs/common';
import type { Health } from '@rinjo/contract';
import { Public } from '../access/require.decorator.js';
import { DomainError } from '../errors/domain-error.js';
import { Readiness } from './readiness.js';

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Get('live')
  @Public('Load balancers and start scripts have no session; says nothing about tenants')
  live(): Health {
    return { status: 'live' };
  }

  /** The process can serve requests; else NOT_READY with the parts that cannot. */
  @Get('ready')
  @Public('Load balancers and start scripts have no session; says nothing about tenants')
  async ready(): Promise<Health> {
    const failing = await this.readiness.failing();
    if (failing.length > 0) throw new DomainError('NOT_READY', { failing });
    return { status: 'ready' };
  }
}

import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { GRANT_HEADER, type OperatorGrantId } from '@rinjo/contract';
import { type OperatorCaller, Operators } from '../../../platform/access/operators.port.js';
import type { Principal } from '../../../platform/access/principal.js';
import { API_PREFIX, type RouteInfo, RouteTable } from '../../../platform/access/route-table.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { OperatorSessions } from '../accounts/operator-sessions.js';
import { type Grant, stateOf } from '../grants/grant.js';
import { GrantsRepository } from '../grants/grants.repository.js';
import { operatorIn } from '../grants/operator-principal.js';
import { OpenAnswers } from './open-answers.js';
import { isInScope } from './scope.js';

/** Characters of an address that the log keeps. */
const PATH = 300;

/**
 * Lets operators read by a grant: routes that its scope names, nothing else, and each request is in the operation log of the tenant
 * before it is answered, refused ones as well.
 */
@Injectable()
export class OperatorsAccess extends Operators {
  constructor(
    private readonly sessions: OperatorSessions,
    private readonly grants: GrantsRepository,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly routes: RouteTable,
    private readonly answers: OpenAnswers,
    private readonly clock: Clock,
  ) {
    super();
  }

  override fromRequest(request: Request): Promise<OperatorCaller | null> {
    return this.sessions.of(request);
  }

  override async throughGrant(request: Request): Promise<Principal | null> {
    const caller = await this.sessions.of(request);
    if (!caller) return null;
    const id = request.header(GRANT_HEADER);
    const found = isUUID(id) ? await this.grants.whose(id as OperatorGrantId) : null;
    if (found?.operatorId !== caller.operatorId) throw new DomainError('OPERATOR_ACCESS_OVER');
    const principal = operatorIn(found.tenantId, found.id, caller);
    const route = this.routes.routeOf(request);
    const { grant, isActive, permission } = await this.tenantDb.run(principal, async (tx) => {
      const grant = await this.grants.find(tx, found.id);
      if (!grant) throw new DomainError('OPERATOR_ACCESS_OVER');
      const isActive = stateOf(grant, this.clock.now()) === 'active';
      const permission = isActive ? permissionFor(grant, request.method, route) : null;
      if (permission !== null)
        await this.audit.record(tx, 'operator.access_used', usedBy(grant, request, route));
      return { grant, isActive, permission };
    });
    if (permission === null)
      await this.audit.recordRefusal(principal, 'operator.access_used', usedBy(grant, request, route));
    if (!isActive) throw new DomainError('OPERATOR_ACCESS_OVER');
    if (request.res && grant.endsAt) this.answers.watch(grant.id, request.res, grant.endsAt);
    return { ...principal, permissions: new Set(permission === null ? [] : [permission]), readsOnly: true };
  }
}

/** The one permission that a route in scope asks for; null out of scope. */
function permissionFor({ scope }: Grant, method: string, route: RouteInfo | null) {
  if (route?.access?.kind !== 'require') return null;
  return isInScope(scope, method, route.template.slice(API_PREFIX.length)) ? route.access.permission : null;
}

function usedBy({ id, operatorId, scope, reason }: Grant, request: Request, route: RouteInfo | null) {
  return {
    ...{ grantId: id, operatorId, scope, reason },
    route: `${request.method} ${route?.template ?? 'other'}`,
    path: request.originalUrl.slice(0, PATH),
  };
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { COMMANDS, type Permission } from '@rinjo/contract';
import { assertUsable, TenantStates } from '../access/tenant-states.port.js';
import { DomainError } from '../errors/domain-error.js';
import { COMMAND, type CommandRule } from './command.decorator.js';
import { connectionOf } from './connection.js';

/**
 * Lets a command in by its kind of line, the contract's permission and the caller's seat, in a tenant that is neither suspended
 * nor cancelled. Throws UNKNOWN_COMMAND, FORBIDDEN, NOT_JOINED, TENANT_SUSPENDED, TENANT_CANCELLED.
 */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly states: TenantStates,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<CommandRule | undefined>(COMMAND, context.getHandler());
    if (!rule) throw new DomainError('FORBIDDEN'); // cannot happen: boot refuses such a handler
    const connection = connectionOf(context);
    if (rule.line !== connection.identity.kind) throw new DomainError('UNKNOWN_COMMAND');
    const needed: Permission = COMMANDS[rule.name];
    if (!connection.principal.permissions.has(needed))
      throw new DomainError('FORBIDDEN', { permission: needed });
    assertUsable(await this.states.of(connection.principal.tenantId), true);
    if (rule.needsSeat && !connection.seat) throw new DomainError('NOT_JOINED');
    return true;
  }
}

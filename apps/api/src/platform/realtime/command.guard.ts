import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { COMMANDS, type Permission } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';
import { COMMAND, type CommandRule } from './command.decorator.js';
import { connectionOf } from './connection.js';

/** Lets a command in by its kind of line, the contract's permission and the caller's seat. Throws UNKNOWN_COMMAND, FORBIDDEN, NOT_JOINED. */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<CommandRule | undefined>(COMMAND, context.getHandler());
    if (!rule) throw new DomainError('FORBIDDEN'); // cannot happen: boot refuses such a handler
    const connection = connectionOf(context);
    if (rule.line !== connection.identity.kind) throw new DomainError('UNKNOWN_COMMAND');
    const needed: Permission = COMMANDS[rule.name];
    if (!connection.principal.permissions.has(needed))
      throw new DomainError('FORBIDDEN', { permission: needed });
    if (rule.needsSeat && !connection.seat) throw new DomainError('NOT_JOINED');
    return true;
  }
}

import {
  applyDecorators,
  SetMetadata,
  type Type,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { type CommandName, type Commands, DESK_COMMANDS } from '@rinjo/contract';
import type { SocketIdentity } from '../access/authenticator.port.js';
import { createValidationPipe } from '../http/validation.js';
import { AckFilter } from './ack.filter.js';
import { AckInterceptor } from './ack.interceptor.js';
import { CommandGuard } from './command.guard.js';

export const COMMAND = 'rinjo:command';
export const COMMAND_GATEWAY = 'rinjo:command-gateway';

/** What `@Command` leaves on a handler, for the guard and for the check at boot. */
export interface CommandRule {
  readonly name: CommandName;
  readonly dto: Type<object>;
  /** The kind of line on which it exists. */
  readonly line: SocketIdentity['kind'];
  readonly needsSeat: boolean;
}

/** Commands that are sent before there is a seat; guests leave the lobby without ever having one. */
export const BEFORE_A_SEAT: ReadonlySet<CommandName> = new Set(['call.join', 'call.resume', 'call.leave']);

type Handler<N extends CommandName> = (...args: never[]) => Promise<Commands[N]['output']>;

/**
 * Handles a command of the contract. The DTO class implements the contract's input, the method answers its output; the
 * permission is the contract's, and every command of a call not in `BEFORE_A_SEAT` needs a seat (NOT_JOINED).
 */
export function Command<N extends CommandName>(name: N, dto: Type<Commands[N]['input'] & object>) {
  const line = Object.hasOwn(DESK_COMMANDS, name) ? 'desk' : 'call';
  const rule: CommandRule = { name, dto, line, needsSeat: line === 'call' && !BEFORE_A_SEAT.has(name) };
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler<N>>): void => {
    SetMetadata(COMMAND, rule)(target, key, descriptor);
    SubscribeMessage(name)(target, key, descriptor as PropertyDescriptor);
  };
}

/** The validated input of a command. */
export const Input = (): ParameterDecorator => MessageBody(createValidationPipe());

/** A class whose methods handle commands: guarded, answered in one envelope, its errors too. */
export const CommandGateway = (): ClassDecorator =>
  applyDecorators(
    SetMetadata(COMMAND_GATEWAY, true),
    WebSocketGateway(),
    UseGuards(CommandGuard),
    UseInterceptors(AckInterceptor),
    UseFilters(AckFilter),
  );

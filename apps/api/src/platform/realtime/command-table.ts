import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { COMMANDS } from '@rinjo/contract';
import { COMMAND, COMMAND_GATEWAY, type CommandRule } from './command.decorator.js';

/** Keys under which Nest's own decorators mark gateways and their handlers (`@nestjs/websockets`, constants). */
const GATEWAY = 'websockets:is_gateway';
const LISTENS = 'websockets:message_mapping';

/** Every command handler of the app. Boot stops when the contract and the handlers are not the same set, and when a
 * gateway listens to anything else. */
@Injectable()
export class CommandTable implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const counts = new Map<string, number>();
    for (const { name } of this.rules()) counts.set(name, (counts.get(name) ?? 0) + 1);
    const missing = Object.keys(COMMANDS).filter((name) => !counts.has(name));
    const doubled = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
    const unruled = [...counts.keys()].filter((name) => !Object.hasOwn(COMMANDS, name));
    const faults = [
      ...missing.map((name) => `${name} has no handler`),
      ...doubled.map((name) => `${name} has more than one handler`),
      ...unruled.map((name) => `${name} has no permission`),
      ...this.unruledHandlers().map((name) => `${name} is no command`),
    ];
    if (faults.length > 0) throw new Error(`Socket commands: ${faults.join('; ')}`);
  }

  /** The rules of all handlers, for the check above and for generated tests. */
  rules(): CommandRule[] {
    return this.handlersOf(COMMAND_GATEWAY).flatMap(({ handler }) => ruleOf(handler) ?? []);
  }

  /** Handlers that sockets reach without `@Command` on them or without `@CommandGateway()` on their class: nothing guards them. */
  private unruledHandlers(): string[] {
    const ruled = new Set(this.handlersOf(COMMAND_GATEWAY).map(({ handler }) => handler));
    return this.handlersOf(GATEWAY)
      .filter(({ handler }) => Reflect.getMetadata(LISTENS, handler) === true)
      .filter(({ handler }) => !ruled.has(handler) || !ruleOf(handler))
      .map(({ name }) => name);
  }

  /** The methods of all classes with this mark. */
  private handlersOf(mark: string): { readonly name: string; readonly handler: Handler }[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype || !this.reflector.get<unknown>(mark, instance.constructor)) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        const name = `${instance.constructor.name}.${method}`;
        return typeof handler === 'function' ? [{ name, handler: handler as Handler }] : [];
      });
    });
  }
}

type Handler = (...args: never[]) => unknown;

const ruleOf = (handler: Handler): CommandRule | undefined =>
  Reflect.getMetadata(COMMAND, handler) as CommandRule | undefined;

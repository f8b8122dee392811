import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { COMMANDS } from '@rinjo/contract';
import { COMMAND, COMMAND_GATEWAY, type CommandRule } from './command.decorator.js';

/** Every command handler of the app. Boot stops when the contract and the handlers are not the same set. */
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
    ];
    if (faults.length > 0) throw new Error(`Socket commands: ${faults.join('; ')}`);
  }

  /** The rules of all handlers, for the check above and for generated tests. */
  rules(): CommandRule[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype || !this.reflector.get<unknown>(COMMAND_GATEWAY, instance.constructor)) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (typeof handler !== 'function') return [];
        const rule = this.reflector.get<CommandRule | undefined>(COMMAND, handler);
        return rule ? [rule] : [];
      });
    });
  }
}

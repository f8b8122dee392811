import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Permission } from '@rinjo/contract';
import { pathOf } from '../http/request-context.js';
import { AT_ROOT, OPERATORS, PUBLIC, REQUIRE, WHILE_CANCELLED } from './require.decorator.js';

export const API_PREFIX = '/api/v1';

/** Keys under which Nest's own decorators leave path and method (`@nestjs/common`, constants). */
const PATH = 'path';
const METHOD = 'method';
const ARGUMENTS = '__routeArguments__';
const STATUS = '__httpCode__';

/** Where Nest's parameter decorators say that a value comes from (`RouteParamtypes`). */
const BODY = 3;
const QUERY = 4;

/** One route, as its decorators declare it. */
export interface RouteInfo {
  readonly name: string;
  readonly method: string;
  /** With parameters by name: `/api/v1/users/:userId`. */
  readonly template: string;
  readonly access: RouteAccess | null;
  /** Why it works in a tenant that was cancelled, though it changes something; null when it does not. */
  readonly whileCancelled: string | null;
  /** The DTO class of its body or query; null when it takes none. */
  readonly body: Type | null;
  readonly query: Type | null;
  /** Status of its answer when all went well. */
  readonly status: number;
  /** What its decorators belong to. */
  readonly controller: Type;
  readonly handler: string;
}

export type RouteAccess =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'require'; readonly permission: Permission };

/** Every route of the process: for the boot check, for 405 answers, for metrics and for generated tests. */
@Injectable()
export class RouteTable {
  private known: readonly RouteInfo[] | null = null;
  /** Metrics and the access log ask for the same request. */
  private readonly routes = new WeakMap<Request, RouteInfo | null>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): readonly RouteInfo[] {
    return (this.known ??= this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.routesOf(metatype)));
  }

  /** Templates that are not below the API's prefix. */
  atRoot(): string[] {
    return this.all()
      .map((route) => route.template)
      .filter((template) => !template.startsWith(`${API_PREFIX}/`));
  }

  /** Methods that exist at a path. */
  methodsAt(path: string): string[] {
    const found = this.all().filter((route) => matches(route.template, path));
    return [...new Set(found.map((route) => route.method))].sort();
  }

  /** The template of a request's route, so that metrics and logs carry no ids; null when there is none. */
  templateOf(request: Request): string | null {
    return this.routeOf(request)?.template ?? null;
  }

  /** The route of a request; null when there is none. */
  routeOf(request: Request): RouteInfo | null {
    const known = this.routes.get(request);
    if (known !== undefined) return known;
    const route = this.foundFor(request);
    this.routes.set(request, route);
    return route;
  }

  private foundFor(request: Request): RouteInfo | null {
    const { method } = request;
    const path = pathOf(request);
    const asked = method === 'HEAD' ? 'GET' : method;
    return this.all().find((route) => route.method === asked && matches(route.template, path)) ?? null;
  }

  /** Throws, naming every route that does not say who may call it. */
  assertClosed(): void {
    const open = this.all().filter((route) => route.access === null);
    if (open.length > 0)
      throw new Error(
        `No access rule on ${open.map((route) => `${route.name} (${route.method} ${route.template})`).join(', ')}`,
      );
  }

  private routesOf(metatype: unknown): RouteInfo[] {
    if (!isClass(metatype)) return [];
    const prototype = metatype.prototype as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function') return [];
      const method = Reflect.getMetadata(METHOD, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const paths = [
        Reflect.getMetadata(PATH, metatype) as string,
        Reflect.getMetadata(PATH, handler) as string,
      ];
      return [
        {
          name: `${metatype.name}.${name}`,
          method: RequestMethod[method],
          template: join(Reflect.getMetadata(AT_ROOT, metatype) === true ? paths : [API_PREFIX, ...paths]),
          access: this.accessOf(handler, metatype),
          whileCancelled:
            this.reflector.getAllAndOverride<string | undefined>(WHILE_CANCELLED, [
              handler as () => void,
              metatype,
            ]) ?? null,
          body: argumentType(metatype, name, BODY),
          query: argumentType(metatype, name, QUERY),
          status: statusOf(handler, method),
          controller: metatype,
          handler: name,
        },
      ];
    });
  }

  private accessOf(handler: object, metatype: Type): RouteAccess | null {
    const targets = [handler as () => void, metatype];
    const reason = this.reflector.getAllAndOverride<string | undefined>(PUBLIC, targets);
    if (reason) return { kind: 'public', reason };
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPERATORS, targets))
      return { kind: 'operator' };
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRE, targets);
    return permission ? { kind: 'require', permission } : null;
  }
}

function isClass(value: unknown): value is Type {
  return typeof value === 'function' && value.prototype !== undefined;
}

/** The class of the argument that comes from the body or the query. */
function argumentType(metatype: Type, handler: string, source: number): Type | null {
  const prototype = metatype.prototype as object;
  const from = (Reflect.getMetadata(ARGUMENTS, metatype, handler) ?? {}) as Record<string, { index: number }>;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as Type[];
  const found = Object.entries(from).find(([key]) => key.startsWith(`${source}:`));
  return found ? (types[found[1].index] ?? null) : null;
}

function statusOf(handler: object, method: RequestMethod): number {
  const stated = Reflect.getMetadata(STATUS, handler) as number | undefined;
  return stated ?? (method === RequestMethod.POST ? 201 : 200);
}

function join(parts: readonly string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((segment, i) => (segment.startsWith(':') ? given[i] !== '' : segment === given[i]));
}

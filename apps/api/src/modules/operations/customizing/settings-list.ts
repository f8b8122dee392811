import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { type RouteInfo, RouteTable } from '../../../platform/access/route-table.js';
import { TENANT_SETTING, type TenantSettingMark } from '../../../platform/access/tenant-setting.decorator.js';

export interface TenantSettingsList {
  /** `area` or `area.field`, in the order of the alphabet. */
  readonly names: readonly string[];
  /** SHA-256 over the names, in hexadecimal: another list has another one. */
  readonly version: string;
}

/** Which change a change is made on: no setting. */
const NOT_SET = new Set(['version']);

/** What tenants can set, as the definitions of the running program say: nobody writes this list. */
@Injectable()
export class SettingsList {
  private made: TenantSettingsList | null = null;

  constructor(
    private readonly routes: RouteTable,
    private readonly reflector: Reflector,
  ) {}

  read(): TenantSettingsList {
    return (this.made ??= this.make());
  }

  private make(): TenantSettingsList {
    const names = [...new Set(this.routes.all().flatMap((route) => this.namesOf(route)))].sort();
    return { names, version: createHash('sha256').update(names.join('\n')).digest('hex') };
  }

  private namesOf({ controller, handler, body }: RouteInfo): readonly string[] {
    const prototype = controller.prototype as Record<string, () => void>;
    const target = prototype[handler];
    const mark = target && this.reflector.get<TenantSettingMark | undefined>(TENANT_SETTING, target);
    if (!mark) return [];
    if (mark.scope === 'whole') return [mark.name];
    if (body === null) throw new Error(`${mark.name} has no fields`);
    const rules = getMetadataStorage().getTargetValidationMetadatas(body, '', false, false);
    return [...new Set(rules.map(({ propertyName }) => propertyName))]
      .filter((field) => !NOT_SET.has(field))
      .map((field) => `${mark.name}.${field}`);
  }
}

import { computed, inject, Service, signal } from '@angular/core';
import {
  LIMITS,
  type Permission,
  type RoleKey,
  type RoleView,
  SYSTEM_ROLES,
  type SystemRole,
} from '@rinjo/contract';
import { SessionStore } from '../../core/session';
import { PeopleApi } from './people-api';
import { PeopleTexts } from './people-texts';

const isSystemRole = (key: RoleKey): key is SystemRole => Object.hasOwn(SYSTEM_ROLES, key);

export interface NamedRole {
  readonly key: RoleKey;
  readonly name: string;
}

/** The roles that there are, by name; the product's first. */
@Service({ autoProvided: false })
export class RoleNames {
  private readonly api = inject(PeopleApi);
  private readonly session = inject(SessionStore);
  private readonly texts = inject(PeopleTexts);
  private readonly own = signal<readonly RoleView[]>([]);

  readonly all = computed((): readonly NamedRole[] => {
    const names = this.texts.t().roles.systemNames;
    const system = (Object.keys(SYSTEM_ROLES) as SystemRole[]).map((key) => ({ key, name: names[key] }));
    return [...system, ...this.own().map(({ id, name }) => ({ key: id, name }))];
  });

  /** Without the right to see roles, the product's are all there is to choose. Throws `ApiError`. */
  async load(): Promise<void> {
    if (!this.session.can('role:read')) return;
    this.own.set((await this.api.roles({ limit: LIMITS.rolesPerTenant })).items);
  }

  /** Of one that is not to be seen, what all those of the tenant are called. */
  nameOf(key: RoleKey): string {
    return this.all().find((role) => role.key === key)?.name ?? this.texts.t().roles.ownOne;
  }

  /** Those that are chosen and not to be seen, so that a choice shows them all the same. */
  unseen(chosen: readonly RoleKey[]): readonly NamedRole[] {
    const seen = new Set(this.all().map(({ key }) => key));
    return [...new Set(chosen)]
      .filter((key) => !seen.has(key))
      .map((key) => ({ key, name: this.nameOf(key) }));
  }

  /** What a role allows; null for one that is not to be seen. */
  permissionsOf(key: RoleKey): readonly Permission[] | null {
    if (isSystemRole(key)) return SYSTEM_ROLES[key];
    return this.own().find(({ id }) => id === key)?.permissions ?? null;
  }
}

import { computed, inject, Service, signal } from '@angular/core';
import { LIMITS, type RoleKey, type RoleView, SYSTEM_ROLES, type SystemRole } from '@rinjo/contract';
import { SessionStore } from '../../core/session';
import { PeopleApi } from './people-api';
import { PeopleTexts } from './people-texts';

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

  /** Without the right to see roles, the product's are all there is to choose. */
  async load(): Promise<void> {
    if (!this.session.can('role:read')) return;
    this.own.set((await this.api.roles({ limit: LIMITS.rolesPerTenant })).items);
  }
}

import { Component, computed, inject, input, model } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { type Permission, PERMISSIONS, RESOURCES, TENANT_PERMISSIONS } from '@rinjo/contract';
import { SessionStore } from '../../core/session';
import { PeopleTexts } from '../people/people-texts';

type Resource = keyof typeof RESOURCES;

interface Group {
  readonly resource: Resource;
  readonly permissions: readonly Permission[];
}

const GROUPS: readonly Group[] = (Object.keys(RESOURCES) as Resource[])
  .map((resource) => ({
    resource,
    permissions: PERMISSIONS.filter(
      (permission) => permission.startsWith(`${resource}:`) && TENANT_PERMISSIONS.includes(permission),
    ),
  }))
  .filter(({ permissions }) => permissions.length > 0);

/** What a role allows, in plain words and by what it is about. What one may not do oneself cannot be chosen. */
@Component({
  selector: 'rj-permission-matrix',
  imports: [MatCheckbox],
  template: `
    @let t = texts.t();
    @for (group of groups; track group.resource) {
      <fieldset>
        <legend>{{ t.resources[group.resource] }}</legend>
        @for (permission of group.permissions; track permission) {
          <mat-checkbox
            [checked]="chosen().has(permission)"
            [disabled]="readonly() || !may(permission)"
            (change)="toggle(permission, $event.checked)"
            >{{ t.permissions[permission] }}</mat-checkbox
          >
        }
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
      gap: 0.75rem;
    }
    fieldset {
      display: grid;
      align-content: start;
      min-inline-size: 0;
      margin: 0;
      padding: 0.25rem 0.75rem 0.5rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
    }
    legend {
      padding-inline: 0.25rem;
      font-weight: 600;
    }
  `,
})
export class PermissionMatrix {
  readonly value = model.required<readonly Permission[]>();
  readonly readonly = input(false);
  protected readonly texts = inject(PeopleTexts);
  private readonly session = inject(SessionStore);
  protected readonly groups = GROUPS;
  protected readonly chosen = computed(() => new Set(this.value()));

  protected may(permission: Permission): boolean {
    return this.session.can(permission);
  }

  protected toggle(permission: Permission, on: boolean): void {
    const next = new Set(this.value());
    if (on) next.add(permission);
    else next.delete(permission);
    this.value.set(PERMISSIONS.filter((known) => next.has(known)));
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { LIMITS, type Permission, type RoleId, type RoleView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { PeopleApi } from '../people/people-api';
import { PeopleTexts } from '../people/people-texts';
import { PermissionMatrix } from './permission-matrix';

/** Makes a role or changes one. */
@Component({
  selector: 'rj-role-page',
  imports: [
    FormField,
    FormRoot,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    MatProgressBar,
    Notice,
    PermissionMatrix,
    RouterLink,
  ],
  template: `
    @let t = texts.t().roles;
    <a class="quiet-button back" routerLink="/admin/roles"><rj-icon name="back" />{{ t.back }}</a>
    @if (missing(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (ready()) {
      <div class="top">
        <h1>{{ role()?.name ?? t.newTitle }}</h1>
        @if (role(); as is) {
          <a matButton="outlined" routerLink="/admin/users" [queryParams]="{ role: is.id }"
            >{{ t.showPeople }} ({{ t.people(is.peopleCount) }})</a
          >
        }
      </div>
      <form [formRoot]="form">
        <section class="card">
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.name }}</mat-label>
            <input matInput [formField]="form.name" autocomplete="off" [placeholder]="t.namePlaceholder" />
            @if (problems().name; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.description }}</mat-label>
            <input matInput [formField]="form.description" autocomplete="off" />
            @if (problems().description; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
        </section>
        <section class="card" aria-labelledby="permissions-heading">
          <div>
            <h2 id="permissions-heading">{{ t.permissions }}</h2>
            <p class="small muted">{{ t.permissionsLead }}</p>
          </div>
          <rj-permission-matrix [(value)]="permissions" />
        </section>
        @if (nothingChosen()) {
          <rj-notice kind="error">{{ t.needed }}</rj-notice>
        } @else if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        } @else if (done(); as text) {
          <rj-notice kind="success">{{ text }}</rj-notice>
        }
        <div>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            {{ i18n.t().common.save }}
          </button>
        </div>
      </form>
    } @else {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
  `,
  styleUrl: '../../ui/list-page.scss',
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
    }
  `,
})
export class RolePage {
  /** From the route; `new` for one that is to be made. */
  readonly roleId = input.required<RoleId | 'new'>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(PeopleApi);
  private readonly router = inject(Router);

  protected readonly role = signal<RoleView | null>(null);
  protected readonly ready = signal(false);
  protected readonly missing = signal<unknown>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly nothingChosen = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly permissions = signal<readonly Permission[]>([]);
  private readonly model = signal({ name: '', description: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.roleName);
      maxLength(path.description, LIMITS.roleDescription);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problems = computed(() => ({
    name: fieldError(this.i18n.t(), this.form.name(), LIMITS.roleName),
    description: fieldError(this.i18n.t(), this.form.description(), LIMITS.roleDescription),
  }));

  constructor() {
    queueMicrotask(() => void this.load());
  }

  private async load(): Promise<void> {
    const id = this.roleId();
    try {
      if (id !== 'new') this.show(await this.api.role(id));
      this.ready.set(true);
    } catch (thrown) {
      this.missing.set(thrown);
    }
  }

  private show(role: RoleView): void {
    this.role.set(role);
    this.permissions.set(role.permissions);
    this.model.set({ name: role.name, description: role.description });
  }

  private async save(): Promise<void> {
    const permissions = this.permissions();
    this.refused.set(null);
    this.done.set(null);
    this.nothingChosen.set(permissions.length === 0);
    if (permissions.length === 0) return;
    const { name, description } = this.model();
    const body = { name: name.trim(), description: description.trim(), permissions };
    const role = this.role();
    try {
      const saved = role ? await this.api.updateRole(role.id, body) : await this.api.createRole(body);
      this.show(saved);
      this.done.set(this.texts.t().roles.saved(saved.name));
      if (!role) await this.router.navigate(['/admin/roles', saved.id], { replaceUrl: true });
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}

import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type ConnectionView,
  type GroupMapping,
  type GroupQuery,
  type GroupView,
  LIMITS,
} from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { RoleNames } from '../people/role-names';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';

const NEW_ROW: GroupMapping = { value: '', groupId: null, role: null };

/** Which groups and roles people get from the groups that the identity provider names. */
@Component({
  selector: 'rj-group-mappings',
  imports: [Icon, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, Notice],
  providers: [RoleNames],
  templateUrl: './group-mappings.html',
  styleUrls: ['./section.scss', './group-mappings.scss'],
})
export class GroupMappings {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);
  private readonly api = inject(ApiClient);

  protected readonly roleNames = inject(RoleNames);
  protected readonly maxValue = LIMITS.samlGroupValue;
  protected readonly maxRows = LIMITS.samlGroupMappings;
  protected readonly groups = new PagedList<GroupView, GroupQuery>((query) => this.api.groups(query), {
    limit: LIMITS.pageSizeMax,
  });
  protected readonly rows = linkedSignal<readonly GroupMapping[]>(() => this.connection().groupMappings);
  protected readonly defaultRole = linkedSignal(() => this.connection().defaultRole);
  /** Every role that there is or that is chosen. */
  protected readonly roles = computed(() => {
    const chosen = this.rows().flatMap(({ role }) => role ?? []);
    return [...this.roleNames.all(), ...this.roleNames.unseen([...chosen, this.defaultRole()])];
  });
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly refused = signal<unknown>(null);
  /** A row without a value, or that gives nothing, is not finished. */
  protected readonly complete = computed(() =>
    this.rows().every(
      ({ value, groupId, role }) => value.trim() !== '' && (groupId !== null || role !== null),
    ),
  );

  constructor() {
    void this.groups.refresh();
    this.roleNames.load().catch((thrown: unknown) => this.refused.set(thrown));
  }

  protected textOf({ target }: Event): string {
    return target instanceof HTMLInputElement ? target.value : '';
  }

  protected add(): void {
    this.rows.update((rows) => [...rows, NEW_ROW]);
  }

  protected remove(at: number): void {
    this.rows.update((rows) => rows.filter((_, index) => index !== at));
  }

  protected change(at: number, change: Partial<GroupMapping>): void {
    this.rows.update((rows) => rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.complete()) return;
    this.busy.set(true);
    this.saved.set(false);
    this.refused.set(null);
    const groupMappings = this.rows().map((row) => ({ ...row, value: row.value.trim() }));
    try {
      await this.store.update({ groupMappings, defaultRole: this.defaultRole() });
      this.saved.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}

import { computed, inject, Service, signal } from '@angular/core';
import {
  type CreatedKey,
  type CreateKey,
  type CreateServiceAccount,
  type KeyId,
  type KeyView,
  LIMITS,
  type RotateKey,
  type ServiceAccountQuery,
  type ServiceAccountView,
  type UpdateServiceAccount,
  type UserId,
} from '@rinjo/contract';
import { type ApiError, toApiError } from '../../core/api-error';
import { PagedList } from '../../core/paged-list';
import { KeysApi } from './keys-api';

const PAGE = 25;

/** Service accounts, page by page, and all keys: which of them expire is to be seen at once. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class KeysStore {
  private readonly api = inject(KeysApi);
  private readonly all = signal<readonly KeyView[]>([]);
  private readonly failure = signal<ApiError | null>(null);

  readonly accounts = new PagedList<ServiceAccountView, ServiceAccountQuery>(
    (query) => this.api.accounts(query),
    { limit: PAGE },
  );
  readonly error = computed(() => this.accounts.error() ?? this.failure());
  readonly expiring = computed(() => this.all().filter(({ state }) => state === 'expiring'));

  keysOf(id: UserId): readonly KeyView[] {
    return this.all().filter(({ owner }) => owner.id === id);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.accounts.refresh(), this.readKeys()]);
  }

  find(term: string): Promise<void> {
    const search = term.trim();
    return this.accounts.ask({ limit: PAGE, ...(search && { search }) });
  }

  async addAccount(body: CreateServiceAccount): Promise<void> {
    await this.api.createAccount(body);
    await this.accounts.refresh();
  }

  /** Keys change with their account. */
  async changeAccount(id: UserId, body: UpdateServiceAccount): Promise<void> {
    const account = await this.api.updateAccount(id, body);
    this.accounts.replace((old) => old.id === id, account);
    await this.readKeys();
  }

  async issue(body: CreateKey): Promise<CreatedKey> {
    const made = await this.api.create(body);
    await this.readKeys();
    return made;
  }

  async rotate(id: KeyId, body: RotateKey): Promise<CreatedKey> {
    const made = await this.api.rotate(id, body);
    await this.readKeys();
    return made;
  }

  async revoke(id: KeyId): Promise<void> {
    await this.api.revoke(id);
    await this.readKeys();
  }

  private async readKeys(): Promise<void> {
    try {
      const keys: KeyView[] = [];
      let cursor: string | null = null;
      do {
        const page = await this.api.keys({ limit: LIMITS.pageSizeMax, ...(cursor !== null && { cursor }) });
        keys.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      this.all.set(keys);
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
  }
}

import { httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type {
  ApplyMetadata,
  ConnectionId,
  ConnectionView,
  MetadataPreview,
  MetadataSource,
  UpdateConnection,
} from '@rinjo/contract';
import { CONNECTIONS, ConnectionsApi } from './connections-api';

/** One connection, and what an admin does with it. Verbs throw `ApiError`. Provided by its pages. */
@Service({ autoProvided: false })
export class ConnectionStore {
  private readonly api = inject(ConnectionsApi);
  private readonly opened = signal<ConnectionId | null>(null);

  readonly resource = httpResource<ConnectionView>(() => {
    const id = this.opened();
    return id === null ? undefined : `${CONNECTIONS}/${id}`;
  });
  readonly connection = computed(() => (this.resource.hasValue() ? this.resource.value() : null));

  open(id: ConnectionId): void {
    this.opened.set(id);
  }

  /** The connection that the page shows. Call it where the page shows one. */
  current(): ConnectionView {
    const connection = this.connection();
    if (!connection) throw new Error('No connection is shown');
    return connection;
  }

  async update(change: Omit<UpdateConnection, 'version'>): Promise<void> {
    const { id, version } = this.current();
    this.resource.set(await this.api.update(id, { version, ...change }));
  }

  preview(source: MetadataSource): Promise<MetadataPreview> {
    return this.api.previewMetadata(this.current().id, source);
  }

  async apply(body: ApplyMetadata): Promise<void> {
    this.resource.set(await this.api.applyMetadata(this.current().id, body));
  }

  async dropCertificate(fingerprint: string): Promise<void> {
    await this.api.dropCertificate(this.current().id, fingerprint);
    this.resource.reload();
  }

  async prepareKey(): Promise<void> {
    this.resource.set(await this.api.prepareKey(this.current().id));
  }

  async activateKey(): Promise<void> {
    this.resource.set(await this.api.activateKey(this.current().id));
  }

  async enable(): Promise<void> {
    this.resource.set(await this.api.enable(this.current().id));
  }

  async disable(): Promise<void> {
    this.resource.set(await this.api.disable(this.current().id));
  }

  async delete(): Promise<void> {
    await this.api.delete(this.current().id);
  }
}

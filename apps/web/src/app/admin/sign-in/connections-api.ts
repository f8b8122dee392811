import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ApplyMetadata,
  ConnectionId,
  ConnectionSummary,
  ConnectionView,
  CreateConnection,
  MetadataPreview,
  MetadataSource,
  Page,
  PageQuery,
  SamlTestId,
  StartedTestSignIn,
  TestSignIn,
  UpdateConnection,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

/** Where the connections of the tenant are. */
export const CONNECTIONS = `${API}/saml-connections`;

/** The routes of sign-in connections. They come with the pages that use them. Every method throws `ApiError`. */
@Service()
export class ConnectionsApi {
  private readonly http = inject(HttpClient);

  list(query: PageQuery): Promise<Page<ConnectionSummary>> {
    return firstValueFrom(this.http.get<Page<ConnectionSummary>>(CONNECTIONS, { params: { ...query } }));
  }
  create(body: CreateConnection): Promise<ConnectionView> {
    return firstValueFrom(this.http.post<ConnectionView>(CONNECTIONS, body));
  }
  update(id: ConnectionId, body: UpdateConnection): Promise<ConnectionView> {
    return firstValueFrom(this.http.patch<ConnectionView>(`${CONNECTIONS}/${id}`, body));
  }
  delete(id: ConnectionId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${CONNECTIONS}/${id}`));
  }
  enable(id: ConnectionId): Promise<ConnectionView> {
    return this.post(id, 'enable');
  }
  disable(id: ConnectionId): Promise<ConnectionView> {
    return this.post(id, 'disable');
  }
  previewMetadata(id: ConnectionId, body: MetadataSource): Promise<MetadataPreview> {
    return this.post(id, 'metadata-preview', body);
  }
  applyMetadata(id: ConnectionId, body: ApplyMetadata): Promise<ConnectionView> {
    return firstValueFrom(this.http.put<ConnectionView>(`${CONNECTIONS}/${id}/metadata`, body));
  }
  /** Accepts nothing any more that this certificate's key has signed. */
  dropCertificate(id: ConnectionId, fingerprint: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${CONNECTIONS}/${id}/certificates/${fingerprint}`));
  }
  /** Publishes the key that we sign with next. */
  prepareKey(id: ConnectionId): Promise<ConnectionView> {
    return this.post(id, 'next-key');
  }
  activateKey(id: ConnectionId): Promise<ConnectionView> {
    return this.post(id, 'next-key/activate');
  }
  startTest(id: ConnectionId): Promise<StartedTestSignIn> {
    return this.post(id, 'test-sign-ins');
  }
  test(id: ConnectionId, test: SamlTestId): Promise<TestSignIn> {
    return firstValueFrom(this.http.get<TestSignIn>(`${CONNECTIONS}/${id}/test-sign-ins/${test}`));
  }

  private post<T>(id: ConnectionId, what: string, body: object = {}): Promise<T> {
    return firstValueFrom(this.http.post<T>(`${CONNECTIONS}/${id}/${what}`, body));
  }
}

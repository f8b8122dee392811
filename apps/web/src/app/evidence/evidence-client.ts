import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ChangeEvidence,
  EvidenceArchiveQuery,
  EvidenceComment,
  EvidenceCommentId,
  EvidenceId,
  EvidenceQuery,
  EvidenceTag,
  EvidenceView,
  Page,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

/** The routes of what is kept, apart from `ApiClient`: guests never need them. Every method throws `ApiError`. */
@Service()
export class EvidenceClient {
  private readonly http = inject(HttpClient);

  list(query: EvidenceQuery): Promise<Page<EvidenceView>> {
    return firstValueFrom(this.http.get<Page<EvidenceView>>(`${API}/evidence`, { params: { ...query } }));
  }
  read(id: EvidenceId): Promise<EvidenceView> {
    return firstValueFrom(this.http.get<EvidenceView>(`${API}/evidence/${id}`));
  }
  change(id: EvidenceId, to: ChangeEvidence): Promise<EvidenceView> {
    return firstValueFrom(this.http.patch<EvidenceView>(`${API}/evidence/${id}`, to));
  }
  versions(id: EvidenceId): Promise<readonly EvidenceView[]> {
    return firstValueFrom(this.http.get<readonly EvidenceView[]>(`${API}/evidence/${id}/versions`));
  }
  tags(): Promise<readonly EvidenceTag[]> {
    return firstValueFrom(this.http.get<readonly EvidenceTag[]>(`${API}/evidence-tags`));
  }
  comment(id: EvidenceId, text: string): Promise<EvidenceComment> {
    return firstValueFrom(this.http.post<EvidenceComment>(`${API}/evidence/${id}/comments`, { text }));
  }
  async takeBack(id: EvidenceId, commentId: EvidenceCommentId): Promise<void> {
    await firstValueFrom(this.http.delete(`${API}/evidence/${id}/comments/${commentId}`));
  }
}

/** Where the browser finds the bytes of an item; the session's cookie opens it. */
export const contentUrl = (id: EvidenceId): string => `${API}/evidence/${id}/content`;

/** Where the browser finds originals as one ZIP. */
export const archiveUrl = (of: EvidenceArchiveQuery): string =>
  `${API}/evidence-archive?${of.ids ? `ids=${of.ids.join(',')}` : `callId=${of.callId ?? ''}`}`;

/** Where the browser finds the small picture of an item that has one. */
export const thumbnailUrl = (id: EvidenceId): string => `${API}/evidence/${id}/thumbnail`;

/** Where the browser finds a copy that players can seek in, of a film that has one. */
export const filmUrl = (id: EvidenceId): string => `${API}/evidence/${id}/film`;

/** Where the browser finds a copy that fills a screen, of a picture that has one. */
export const previewUrl = (id: EvidenceId): string => `${API}/evidence/${id}/preview`;

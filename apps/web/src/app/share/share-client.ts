import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreatedShareLink,
  CreateShareLink,
  EvidenceId,
  OpenShare,
  Page,
  SharedView,
  SharePreview,
  ShareLinkId,
  ShareLinkQuery,
  ShareLinkView,
  ShareOpeningId,
  ShareOpeningView,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

/** The routes of links for sharing. Every method throws `ApiError`. */
@Service()
export class ShareClient {
  private readonly http = inject(HttpClient);

  create(link: CreateShareLink): Promise<CreatedShareLink> {
    return firstValueFrom(this.http.post<CreatedShareLink>(`${API}/share-links`, link));
  }
  list(query: ShareLinkQuery): Promise<Page<ShareLinkView>> {
    return firstValueFrom(this.http.get<Page<ShareLinkView>>(`${API}/share-links`, { params: { ...query } }));
  }
  async revoke(id: ShareLinkId): Promise<void> {
    await firstValueFrom(this.http.delete(`${API}/share-links/${id}`));
  }
  openings(id: ShareLinkId): Promise<readonly ShareOpeningView[]> {
    return firstValueFrom(this.http.get<readonly ShareOpeningView[]>(`${API}/share-links/${id}/openings`));
  }

  preview(token: string): Promise<SharePreview> {
    return firstValueFrom(this.http.post<SharePreview>(`${API}/shared/preview`, { token }));
  }
  open(input: OpenShare): Promise<SharedView> {
    return firstValueFrom(this.http.post<SharedView>(`${API}/shared/openings`, input));
  }
  view(id: ShareOpeningId): Promise<SharedView> {
    return firstValueFrom(this.http.get<SharedView>(`${API}/shared/${id}`));
  }
}

/** Where a browser that has opened a link finds the bytes of an item. */
export const sharedUrl = (
  opening: ShareOpeningId,
  id: EvidenceId,
  part: 'content' | 'thumbnail' | 'film',
): string => `${API}/shared/${opening}/items/${id}/${part}`;

export const sharedArchiveUrl = (opening: ShareOpeningId): string => `${API}/shared/${opening}/archive`;

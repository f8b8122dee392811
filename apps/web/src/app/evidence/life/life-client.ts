import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ErasedEvidence,
  EvidenceId,
  EvidenceView,
  HeldView,
  LegalHoldId,
  LegalHoldView,
  Page,
  PageQuery,
  PlaceLegalHold,
  RetentionPreview,
  RetentionView,
  SiteId,
  StorageBreakdown,
  StorageView,
  TrashView,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const ofRule = (siteId: SiteId | null): string =>
  `${API}/evidence-retention${siteId === null ? '' : `/sites/${siteId}`}`;

/** The routes of trash, retention, legal holds and storage. Every method throws `ApiError`. */
@Service()
export class LifeClient {
  private readonly http = inject(HttpClient);

  async trash(id: EvidenceId): Promise<void> {
    await firstValueFrom(this.http.delete(`${API}/evidence/${id}`));
  }
  restore(id: EvidenceId): Promise<EvidenceView> {
    return firstValueFrom(this.http.post<EvidenceView>(`${API}/evidence/${id}/restoration`, {}));
  }
  erase(id: EvidenceId): Promise<ErasedEvidence> {
    return firstValueFrom(this.http.post<ErasedEvidence>(`${API}/evidence/${id}/erasure`, {}));
  }
  trashView(): Promise<TrashView> {
    return firstValueFrom(this.http.get<TrashView>(`${API}/evidence-trash`));
  }
  emptyTrash(): Promise<TrashView> {
    return firstValueFrom(this.http.post<TrashView>(`${API}/evidence-trash/erasure`, {}));
  }

  retention(): Promise<RetentionView> {
    return firstValueFrom(this.http.get<RetentionView>(ofRule(null)));
  }
  previewRetention(siteId: SiteId | null, keepDays: number): Promise<RetentionPreview> {
    const params = { keepDays, ...(siteId !== null && { siteId }) };
    return firstValueFrom(this.http.get<RetentionPreview>(`${ofRule(null)}/preview`, { params }));
  }
  setRetention(siteId: SiteId | null, keepDays: number | null): Promise<RetentionView> {
    return firstValueFrom(this.http.put<RetentionView>(ofRule(siteId), { keepDays }));
  }
  unsetRetention(siteId: SiteId): Promise<RetentionView> {
    return firstValueFrom(this.http.delete<RetentionView>(ofRule(siteId)));
  }

  holds(query: PageQuery): Promise<Page<LegalHoldView>> {
    return firstValueFrom(this.http.get<Page<LegalHoldView>>(`${API}/legal-holds`, { params: { ...query } }));
  }
  placeHold(body: PlaceLegalHold): Promise<LegalHoldView> {
    return firstValueFrom(this.http.post<LegalHoldView>(`${API}/legal-holds`, body));
  }
  async liftHold(id: LegalHoldId, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`${API}/legal-holds/${id}/lifting`, { reason }));
  }
  held(of: 'calls' | 'sites', id: string): Promise<HeldView> {
    return firstValueFrom(this.http.get<HeldView>(`${API}/${of}/${id}/legal-hold`));
  }

  storage(): Promise<StorageView> {
    return firstValueFrom(this.http.get<StorageView>(`${API}/storage`));
  }
  storageBreakdown(): Promise<StorageBreakdown> {
    return firstValueFrom(this.http.get<StorageBreakdown>(`${API}/storage/breakdown`));
  }
}

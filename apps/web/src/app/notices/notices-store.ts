import { HttpClient } from '@angular/common/http';
import { DestroyRef, inject, Service, signal } from '@angular/core';
import type { NoticeId, ServiceNoticeView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

const PATH = `${API}/notices`;
const AGAIN_MS = 5 * 60_000;

/** The notices that are in force for whoever is signed in, asked anew every five minutes. */
@Service({ autoProvided: false })
export class NoticesStore {
  private readonly http = inject(HttpClient);
  private readonly known = signal<readonly ServiceNoticeView[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  readonly notices = this.known.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    void this.look();
  }

  /** What was known stays when nobody answers: the pages below say what is wrong. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.known.set(await firstValueFrom(this.http.get<readonly ServiceNoticeView[]>(PATH)));
    } catch {
      // A notice is nothing that anybody waits for.
    }
    if (!this.gone) this.timer = setTimeout(() => void this.look(), AGAIN_MS);
  }

  /** An administrator reads it. It is read whether the server knows of that or not. */
  async open(id: NoticeId): Promise<void> {
    this.known.update((all) => all.map((one) => (one.id === id ? { ...one, toOpen: false } : one)));
    await firstValueFrom(this.http.post(`${PATH}/${id}/opening`, {})).catch(() => undefined);
  }
}

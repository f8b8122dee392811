import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { EvidenceComment, EvidenceId, EvidenceView } from '@rinjo/contract';
import { LIMITS } from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { ShareSection } from '../share/share-section';
import { Confirm } from '../ui/confirm';
import { CopyValue } from '../ui/copy-value';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { bytesText } from '../core/bytes-text';
import { Versions } from './adding/versions';
import { contentUrl, EvidenceClient } from './evidence-client';
import { EvidencePreview } from './evidence-preview';
import { EvidenceTags } from './evidence-tags';
import { EvidenceTexts } from './evidence-texts';
import { HeldMark } from './life/held-mark';
import { TimelineLink } from '../admin/log/timeline/timeline-link';
import { LifeClient } from './life/life-client';
import { LifeTexts } from './life/life-texts';
import { MovedToTrash } from './life/moved-to-trash';
import { PlaceHold } from './life/place-hold';

/** One thing that is kept: what it shows, when and where it was made, by whom, and what people say of it. */
@Component({
  selector: 'rj-evidence-page',
  imports: [
    Confirm,
    CopyValue,
    EvidencePreview,
    TimelineLink,
    EvidenceTags,
    HeldMark,
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatProgressBar,
    MovedToTrash,
    Notice,
    PlaceHold,
    RouterLink,
    Versions,
    ShareSection,
  ],
  templateUrl: './evidence-page.html',
  styleUrl: './evidence-page.scss',
})
export class EvidencePage {
  /** From the address. The server checks that it names something. */
  readonly evidenceId = input.required<EvidenceId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly client = inject(EvidenceClient);

  protected readonly item = httpResource<EvidenceView>(() => `${API}/evidence/${this.evidenceId()}`);
  protected readonly comments = httpResource<readonly EvidenceComment[]>(
    () => `${API}/evidence/${this.evidenceId()}/comments`,
  );
  private readonly attempts = new Attempt();
  protected readonly refused = this.attempts.refused;
  protected readonly saved = signal(false);
  protected readonly life = inject(LifeTexts);
  private readonly lifeClient = inject(LifeClient);
  protected readonly trashed = signal(false);
  private readonly moving = new Attempt();
  protected readonly notMoved = this.moving.refused;
  protected readonly busy = computed(() => this.attempts.busy() || this.moving.busy());
  protected readonly words = signal('');
  /** The comment that is about to be taken back. */
  protected readonly leaving = signal<EvidenceComment | null>(null);
  protected readonly limits = LIMITS;
  protected readonly download = computed(() => contentUrl(this.evidenceId()));
  protected readonly bytesText = bytesText;

  protected rename(item: EvidenceView, name: string): Promise<void> {
    const wanted = name.trim();
    return wanted === '' || wanted === item.name ? Promise.resolve() : this.change({ name: wanted });
  }

  protected change(to: { readonly name?: string; readonly tags?: readonly string[] }): Promise<void> {
    return this.attempt(async () => {
      this.item.set(await this.client.change(this.evidenceId(), to));
      this.saved.set(true);
    });
  }

  protected moveToTrash(): Promise<void> {
    return this.moving.run(async () => {
      await this.lifeClient.trash(this.evidenceId());
      this.trashed.set(true);
    });
  }

  protected takenBack(): void {
    this.trashed.set(false);
    this.item.reload();
  }

  protected comment(): Promise<void> {
    const text = this.words().trim();
    if (text === '') return Promise.resolve();
    return this.attempt(async () => {
      await this.client.comment(this.evidenceId(), text);
      this.words.set('');
      this.comments.reload();
    });
  }

  protected takeBack(comment: EvidenceComment): Promise<void> {
    this.leaving.set(null);
    return this.attempt(async () => {
      await this.client.takeBack(this.evidenceId(), comment.id);
      this.comments.reload();
    });
  }

  protected mayTakeBack({ byUserId }: EvidenceComment): boolean {
    return byUserId === this.session.user()?.id || this.session.can('tenant:update');
  }

  protected mapOf({ latitude, longitude }: NonNullable<EvidenceView['position']>): string {
    return `https://maps.gsi.go.jp/#17/${String(latitude)}/${String(longitude)}/`;
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    this.saved.set(false);
    return this.attempts.run(work);
  }
}

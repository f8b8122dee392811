import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import type { LetterChoice } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { SessionStore } from '../../core/session';
import { Notice } from '../../ui/notice';
import { MonthlyReportsTexts } from './monthly-reports-texts';

const PATH = `${API}/me/letters`;

/** Which letters about the service the administrator wants: saved with each switch. */
@Component({
  selector: 'rj-letters-section',
  imports: [MatSlideToggle, Notice],
  template: `
    @let t = texts.t();
    <h2 id="letters-heading">{{ t.letters }}</h2>
    <p class="small muted">{{ t.lettersLead }}</p>
    @if (!session.sendsMail()) {
      <p class="small muted">{{ t.mailOff }}</p>
    }
    @if (failed(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @for (choice of choices(); track choice.letter) {
      <mat-slide-toggle
        [checked]="choice.wanted"
        [disabled]="saving()"
        (change)="choose({ letter: choice.letter, wanted: $event.checked })"
      >
        {{ t.kinds[choice.letter] }}
      </mat-slide-toggle>
    }
    <p class="small muted">{{ t.always }}</p>
    <p class="small" role="status">{{ saved() ? t.saved : '' }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    h2,
    p {
      margin: 0;
    }
  `,
})
export class LettersSection {
  private readonly http = inject(HttpClient);
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(MonthlyReportsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly choices = signal<readonly LetterChoice[]>([]);
  protected readonly saving = signal(false);
  protected readonly saved = signal(false);
  protected readonly failed = signal<unknown>(null);

  constructor() {
    void this.take(firstValueFrom(this.http.get<LetterChoice[]>(PATH)));
  }

  protected async choose(choice: LetterChoice): Promise<void> {
    const before = this.choices();
    this.saving.set(true);
    this.saved.set(false);
    // The switch has moved already: what is refused moves it back.
    this.choices.set(before.map((one) => (one.letter === choice.letter ? choice : one)));
    const done = await this.take(firstValueFrom(this.http.put<LetterChoice[]>(PATH, choice)));
    if (!done) this.choices.set(before);
    this.saved.set(done);
    this.saving.set(false);
  }

  private async take(answer: Promise<LetterChoice[]>): Promise<boolean> {
    this.failed.set(null);
    try {
      this.choices.set(await answer);
      return true;
    } catch (thrown) {
      this.failed.set(thrown);
      return false;
    }
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type CreatedShareLink, type EvidenceId, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { CopyValue } from '../ui/copy-value';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ShareClient } from './share-client';
import { ShareTexts } from './share-texts';

const DAYS = [1, 3, 7, 14, 30, 90, 180, 365] as const;
const DAY_S = 24 * 3600;
/** Letters and digits that nobody takes for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_LETTERS = 14;

/** Makes a link to some items, and shows it once. */
@Component({
  selector: 'rj-share-form',
  imports: [CopyValue, Icon, Notice],
  templateUrl: './share-form.html',
  styleUrl: './share-form.scss',
})
export class ShareForm {
  readonly ids = input.required<readonly EvidenceId[]>();
  readonly created = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ShareTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(ShareClient);
  protected readonly limits = LIMITS;
  protected readonly days = DAYS;

  protected readonly label = signal('');
  protected readonly chosenDays = signal<number>(7);
  protected readonly password = signal('');
  protected readonly openings = signal('');
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly link = signal<CreatedShareLink | null>(null);
  protected readonly validOpenings = computed(() => {
    const text = this.openings().trim();
    const number = Number(text);
    return text === '' || (Number.isInteger(number) && number >= 1 && number <= LIMITS.shareOpenings);
  });
  protected readonly validPassword = computed(
    () => this.password() === '' || this.password().length >= LIMITS.sharePasswordMin,
  );
  protected readonly ready = computed(
    () => !this.busy() && this.ids().length > 0 && this.validOpenings() && this.validPassword(),
  );

  protected makePassword(): void {
    // 256 is no multiple of the letters: what is left over is thrown again.
    const most = 256 - (256 % LETTERS.length);
    let password = '';
    while (password.length < PASSWORD_LETTERS)
      for (const byte of crypto.getRandomValues(new Uint8Array(32)))
        if (byte < most && password.length < PASSWORD_LETTERS)
          password += LETTERS[byte % LETTERS.length] ?? '';
    this.password.set(password);
  }

  protected async make(): Promise<void> {
    if (!this.ready()) return;
    this.busy.set(true);
    this.refused.set(null);
    const [label, openings] = [this.label().trim(), this.openings().trim()];
    try {
      this.link.set(
        await this.client.create({
          ...{ evidenceIds: this.ids(), lifetimeS: this.chosenDays() * DAY_S },
          ...(label !== '' && { label }),
          ...(this.password() !== '' && { password: this.password() }),
          ...(openings !== '' && { maxOpenings: Number(openings) }),
        }),
      );
      this.created.emit();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  protected startAgain(): void {
    this.link.set(null);
    this.password.set('');
  }
}

import {
  afterNextRender,
  Component,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { copyText } from '../../call/check/copy-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { FactorTexts } from './factor-texts';

const FILE = 'rinjo-recovery-codes.txt';

/** Recovery codes, the one time that they are shown. */
@Component({
  selector: 'rj-recovery-codes',
  imports: [Icon, MatButton, Notice],
  template: `
    @let t = texts.t();
    <rj-notice kind="warning">{{ t.codesText }}</rj-notice>
    <ul class="plain">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ul>
    @if (copied() !== null) {
      <rj-notice [kind]="copied() ? 'success' : 'error'">{{
        copied() ? t.codesCopied : t.codesCopyFailed
      }}</rj-notice>
    }
    <div class="buttons">
      <button matButton="outlined" type="button" (click)="copy()">
        <span class="row"><rj-icon name="copy" />{{ t.codesCopy }}</span>
      </button>
      <button matButton="outlined" type="button" (click)="save()">
        <span class="row"><rj-icon name="file" />{{ t.codesSave }}</span>
      </button>
      <button matButton="filled" type="button" (click)="kept.emit()">{{ t.codesKept }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
      gap: 0.5rem 1rem;
    }
    code {
      font-size: 1.0625rem;
      white-space: nowrap;
      user-select: all;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** Whose they are: said in the file. */
  readonly account = input.required<string>();
  readonly kept = output();
  protected readonly texts = inject(FactorTexts);
  private readonly document = inject(DOCUMENT);
  protected readonly copied = signal<boolean | null>(null);

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // Whoever asked for them may be far down the page.
    afterNextRender(() => {
      nativeElement.scrollIntoView({ block: 'center' });
    });
  }

  protected async copy(): Promise<void> {
    const window = this.document.defaultView;
    this.copied.set(window !== null && (await copyText(window, this.codes().join('\n'))));
  }

  protected save(): void {
    const t = this.texts.t();
    const text = `${t.codesFileHead(this.account())}\n\n${this.codes().join('\n')}\n`;
    const link = this.document.createElement('a');
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.href = address;
    link.download = FILE;
    link.click();
    URL.revokeObjectURL(address);
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type CreateLogStream, LIMITS, type LogStreamFormat, type LogStreamLog } from '@rinjo/contract';
import { LogStreamTexts } from './log-stream-texts';

type Field = 'name' | 'url' | 'token' | 'ca';

/** What another place for the log is to be like. */
@Component({
  selector: 'rj-log-stream-form',
  imports: [MatButton, MatFormField, MatHint, MatInput, MatLabel, MatRadioButton, MatRadioGroup],
  templateUrl: './log-stream-form.html',
  styleUrl: './log-stream-form.scss',
})
export class LogStreamForm {
  readonly busy = input.required<boolean>();
  readonly wanted = output<CreateLogStream>();

  protected readonly texts = inject(LogStreamTexts);
  protected readonly limits = LIMITS;
  protected readonly typed = signal<Readonly<Record<Field, string>>>({
    name: '',
    url: '',
    token: '',
    ca: '',
  });
  protected readonly log = signal<LogStreamLog>('operations');
  protected readonly format = signal<LogStreamFormat>('ocsf');
  protected readonly from = signal<CreateLogStream['from']>('now');
  protected readonly isSyslog = computed(() => this.typed().url.trim().startsWith('syslog-tls:'));
  protected readonly ready = computed(
    () => this.typed().name.trim() !== '' && this.typed().url.trim() !== '',
  );

  protected type(field: Field, { target }: Event): void {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      this.typed.update((typed) => ({ ...typed, [field]: target.value }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const { name, url, token, ca } = this.typed();
    this.wanted.emit({
      ...{ name: name.trim(), url: url.trim(), log: this.log(), format: this.format() },
      from: this.from(),
      token: this.isSyslog() || token.trim() === '' ? null : token.trim(),
      ca: this.isSyslog() && ca.trim() !== '' ? ca.trim() : null,
    });
  }

  /** After what was wanted was done. */
  clear(): void {
    this.typed.set({ name: '', url: '', token: '', ca: '' });
  }
}

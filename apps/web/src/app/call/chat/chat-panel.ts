import { Component, effect, type ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import type { ChatMessage, ParticipantId } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { colourOf } from '@rinjo/annotation';
import { BringFiles } from '../files/bring-files';
import { FilesStore } from '../files/files-store';
import { ChatStore } from './chat-store';
import { partsOf } from './message-parts';

/** What is written in the call, newest below, and the line to write on. */
@Component({
  selector: 'rj-chat-panel',
  // BringFiles is used in a @defer block alone.
  imports: [BringFiles, Icon],
  templateUrl: './chat-panel.html',
  styleUrl: './chat-panel.scss',
})
export class ChatPanel {
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  protected readonly store = inject(ChatStore);
  protected readonly files = inject(FilesStore);
  protected readonly partsOf = partsOf;
  protected readonly sending = signal(false);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  constructor() {
    effect(() => {
      const messages = this.store.messages();
      untracked(() => {
        this.store.look();
        for (const { fileId } of messages) if (fileId) void this.files.load(fileId);
      });
      queueMicrotask(() => {
        const list = this.list()?.nativeElement;
        if (list) list.scrollTop = list.scrollHeight;
      });
    });
  }

  protected time({ at }: ChatMessage): string {
    return new Date(at).toLocaleTimeString(this.i18n.locale(), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }

  protected colour(id: ParticipantId): string {
    const person = this.call.people().find((known) => known.id === id);
    return person ? colourOf(person.colour) : 'transparent';
  }

  protected concerns({ mentions }: ChatMessage): boolean {
    const self = this.call.snapshot()?.self;
    return self !== undefined && mentions.includes(self);
  }

  protected fileOf({ fileId }: ChatMessage) {
    return this.files.files().find(({ id }) => id === fileId) ?? null;
  }

  protected async send(field: HTMLInputElement): Promise<void> {
    if (field.value.trim() === '' || this.sending()) return;
    this.sending.set(true);
    if (await this.store.send(field.value)) field.value = '';
    this.sending.set(false);
    field.focus();
  }
}

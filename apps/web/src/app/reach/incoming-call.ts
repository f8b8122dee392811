import { afterNextRender, Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { DECLINE_NOTES, type DeclineNote, type IncomingRing } from '@rinjo/contract';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { ReachTexts } from './reach-texts';

/** Who calls, and the answers to it. What holds it decides whether it is in the way of everything else. */
@Component({
  selector: 'rj-incoming-call',
  imports: [Avatar, Icon],
  templateUrl: './incoming-call.html',
  styleUrl: './incoming-call.scss',
})
export class IncomingCall {
  readonly ring = input.required<IncomingRing>();
  readonly answer = output();
  readonly declined = output<DeclineNote | null>();
  protected readonly texts = inject(ReachTexts);
  protected readonly notes = DECLINE_NOTES;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    // Not a button: whoever is typing must not answer or decline by the next key. A knock takes no focus at all.
    afterNextRender(() => {
      if (this.ring().state === 'ringing') this.heading().nativeElement.focus();
    });
  }

  protected decline(): void {
    this.declined.emit(null);
  }
}

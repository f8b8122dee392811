import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import {
  BOARD_CORNERS,
  BOARD_FIELDS,
  type BoardCorner,
  type BoardField,
  type BoardTexts,
  LIMITS,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { BoardStore } from './board-store';

/** What is typed goes out when the keys have rested this long. */
const TYPING_MS = 500;
const EMPTY = Object.fromEntries(BOARD_FIELDS.map((field) => [field, ''])) as Record<BoardField, string>;

/** Writing the electronic blackboard while somebody else films. */
@Component({
  selector: 'rj-board-panel',
  imports: [Icon],
  template: `
    @let t = i18n.t().board;
    <p class="small muted">{{ t.lead }}</p>
    @for (field of fields; track field) {
      <div class="field">
        <label [for]="'board-' + field">{{ t.field[field] }}</label>
        <input
          [id]="'board-' + field"
          [value]="texts()[field]"
          [maxLength]="max"
          autocomplete="off"
          (input)="type(field, $event)"
        />
      </div>
    }
    <div class="field">
      <label for="board-corner">{{ t.place }}</label>
      <select id="board-corner" [value]="corner()" (change)="move($event)">
        @for (place of corners; track place) {
          <option [value]="place" [selected]="place === corner()">{{ t.corner[place] }}</option>
        }
      </select>
    </div>
    <button type="button" class="button wide" [attr.aria-pressed]="shown()" (click)="toggle()">
      <rj-icon [name]="shown() ? 'eyeOff' : 'board'" />{{ shown() ? t.hide : t.show }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
    }
  `,
})
export class BoardPanel {
  protected readonly i18n = inject(I18n);
  private readonly store = inject(BoardStore);
  protected readonly fields = BOARD_FIELDS;
  protected readonly corners = BOARD_CORNERS;
  protected readonly max = LIMITS.boardText;
  /** What is typed here and not sent yet. */
  private readonly draft = signal<BoardTexts | null>(null);
  protected readonly texts = computed(() => this.draft() ?? this.store.board()?.texts ?? this.fresh());
  protected readonly corner = computed<BoardCorner>(() => this.store.board()?.corner ?? 'bottom_right');
  protected readonly shown = computed(() => this.store.board()?.shown ?? false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.timer) void this.send();
    });
    // What came back is what was sent, unless more was typed meanwhile.
    effect(() => {
      this.store.board();
      if (untracked(() => this.timer === undefined)) this.draft.set(null);
    });
  }

  protected type(field: BoardField, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.draft.set({ ...this.texts(), [field]: event.target.value });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), TYPING_MS);
  }

  protected move(event: Event): void {
    const place = BOARD_CORNERS.find(
      (known) => event.target instanceof HTMLSelectElement && known === event.target.value,
    );
    if (place) void this.send({ corner: place });
  }

  protected toggle(): void {
    void this.send({ shown: !this.shown() });
  }

  private async send(change: { corner?: BoardCorner; shown?: boolean } = {}): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [texts, corner, shown] = [this.texts(), this.corner(), this.shown()];
    await this.store.write({ texts, corner, shown, ...change });
  }

  /** A board that nobody has written on begins with today's date. */
  private fresh(): BoardTexts {
    return { ...EMPTY, date: this.i18n.formatDay(new Date()) };
  }
}

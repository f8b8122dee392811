import { Component, computed, input } from '@angular/core';

const HUES = 8;

/** The first letters of a name on a colour that stays the same for the same name. */
@Component({
  selector: 'rj-avatar',
  template: `{{ letters() }}`,
  host: { 'aria-hidden': 'true', '[attr.data-hue]': 'hue()' },
  styles: `
    :host {
      display: inline-grid;
      place-items: center;
      flex: none;
      inline-size: var(--rj-avatar-size, 2.25rem);
      block-size: var(--rj-avatar-size, 2.25rem);
      border-radius: 50%;
      background: var(--rj-avatar-color, #33525c);
      color: #fff;
      font-weight: 600;
      font-size: calc(var(--rj-avatar-size, 2.25rem) * 0.4);
      line-height: 1;
      user-select: none;
    }
    :host([data-hue='0']) {
      --rj-avatar-color: #14596b;
    }
    :host([data-hue='1']) {
      --rj-avatar-color: #7a3b12;
    }
    :host([data-hue='2']) {
      --rj-avatar-color: #4a3f8c;
    }
    :host([data-hue='3']) {
      --rj-avatar-color: #1d6142;
    }
    :host([data-hue='4']) {
      --rj-avatar-color: #8a2a4b;
    }
    :host([data-hue='5']) {
      --rj-avatar-color: #2b5490;
    }
    :host([data-hue='6']) {
      --rj-avatar-color: #5f5410;
    }
    :host([data-hue='7']) {
      --rj-avatar-color: #6b2f7e;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly letters = computed(() => initials(this.name()));
  protected readonly hue = computed(() => hueOf(this.name()));
}

/** One character for Japanese names (the family name's first), two letters for names in Latin script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = letterOf(words[0]) ?? '?';
  if (!/\p{Script=Latin}/u.test(first)) return first;
  const second = words.length > 1 ? (letterOf(words.at(-1)) ?? '') : '';
  return (first + second).toLocaleUpperCase();
}

/** The first letter as a reader sees it: with its accents, and whole when it is an emoji. */
function letterOf(word: string | undefined): string | undefined {
  const [first] = new Intl.Segmenter().segment(word ?? '');
  return first?.segment;
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % HUES;
}

import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { OperatorTexts } from './operator-texts';

/** Names the page for the browser: these pages have titles of their own, so that a guest's page need not know them. */
export function operatorTitle(of: (t: ReturnType<OperatorTexts['t']>) => string): void {
  const title = inject(Title);
  const texts = inject(OperatorTexts);
  effect(() => title.setTitle(`${of(texts.t())} – Rinjo`));
}

import { DestroyRef, inject } from '@angular/core';

const TYPING_MS = 250;

/** Calls `work` when nothing was typed for a quarter of a second. Call it where dependencies can be injected. */
export function debounced(work: (term: string) => void): (event: Event) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
  });
  return (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work(target.value);
    }, TYPING_MS);
  };
}

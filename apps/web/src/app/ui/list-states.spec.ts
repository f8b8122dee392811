import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '../core/api-error';
import { I18n, loadMessages } from '../core/i18n';
import { ListStates } from './list-states';

@Component({
  imports: [ListStates],
  template: `<rj-list-states
    [list]="list"
    icon="key"
    none="No keys"
    [lead]="lead()"
    (retry)="retries.set(retries() + 1)"
  />`,
})
class Page {
  readonly list = { error: signal<unknown>(null), loading: signal(true), empty: signal(false) };
  readonly lead = signal<string | null>('Make one');
  readonly retries = signal(0);
}

async function shown() {
  await loadMessages('en');
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  return { fixture, page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement };
}

it('shows that it reads, then that there is nothing and what to do', async () => {
  const { fixture, page, element } = await shown();
  expect(element.querySelector('mat-progress-bar')).not.toBeNull();
  page.list.loading.set(false);
  page.list.empty.set(true);
  await fixture.whenStable();
  expect(element.querySelector('mat-progress-bar')).toBeNull();
  expect(element.querySelector('[role=status]')?.textContent).toContain('No keys');
  expect(element.textContent).toContain('Make one');
  expect(element.querySelector('rj-icon')).not.toBeNull();
  page.lead.set(null);
  await fixture.whenStable();
  expect(element.textContent).not.toContain('Make one');
});

it('says why a list could not be read, and reads it again when it is asked to', async () => {
  const { fixture, page, element } = await shown();
  page.list.loading.set(false);
  page.list.error.set(new ApiError('FORBIDDEN'));
  await fixture.whenStable();
  expect(element.querySelector('[role=alert]')?.textContent).toContain('not allowed');
  element.querySelector('button')?.click();
  expect(page.retries()).toBe(1);
});

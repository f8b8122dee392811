import { TestBed } from '@angular/core/testing';
import { givenCall } from '../../testing/given-call';
import { OutOfReach } from './out-of-reach';

async function shown(atWork: boolean): Promise<HTMLElement> {
  givenCall();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const fixture = TestBed.createComponent(OutOfReach);
  document.body.append(fixture.nativeElement as HTMLElement);
  await vi.advanceTimersByTimeAsync(27_000);
  if (atWork) document.dispatchEvent(new Event('pointerdown'));
  await vi.advanceTimersByTimeAsync(2_500);
  fixture.detectChanges();
  expect(fixture.nativeElement).toHaveProperty('textContent', '');
  await vi.advanceTimersByTimeAsync(500);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const button = (page: HTMLElement, name: string): HTMLButtonElement | undefined =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);

afterEach(() => {
  vi.useRealTimers();
});

it('says over everything whom to turn to after 30 s without a server', async () => {
  const page = await shown(false);
  expect(page.querySelector('dialog')?.textContent).toContain('get in touch here');
});

it('takes no press from whoever is at work: a line is there, and all of it behind one button', async () => {
  const page = await shown(true);
  expect(page.querySelector('dialog')).toBeNull();
  expect(page.textContent).toContain('The service cannot be reached');
  button(page, 'Whom to call')?.click();
  await vi.advanceTimersByTimeAsync(0);
  TestBed.tick();
  expect(page.querySelector('dialog')?.textContent).toContain('get in touch here');
  button(page, 'Close and go back to the call')?.click();
  await vi.advanceTimersByTimeAsync(0);
  TestBed.tick();
  expect(page.querySelector('dialog')).toBeNull();
  expect(button(page, 'Whom to call')).toBeDefined();
});

import type { CallId } from '@rinjo/contract';
import type { Person } from './person.js';

/** What people do on the screens, by the words that they read there (English). */
export async function signIn(
  { page }: Person,
  who: { readonly tenant: string; readonly email: string; readonly password: string },
): Promise<void> {
  await page.getByLabel('Organization ID').fill(who.tenant);
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Start now' }).waitFor();
}

/** From home into a new call. */
export async function startCall(person: Person, title: string): Promise<CallId> {
  const { page } = person;
  await page.getByLabel('Name of the call').fill(title);
  await page.getByRole('button', { name: 'Start now' }).click();
  await inCall(person);
  return new URL(page.url()).pathname.split('/').at(-1) as CallId;
}

/** Into a call that goes on, past the look at one's own camera. */
export async function enterCall(person: Person, callId: CallId): Promise<void> {
  await person.open(`/calls/${callId}`);
  await seesOneself(person);
  await person.page.getByRole('button', { name: 'Join', exact: true }).click();
  await inCall(person);
}

/** Before joining: the look at one's own camera. The browser of a test asks nobody for permission. */
async function seesOneself({ page }: Person): Promise<void> {
  await page.getByLabel('Picture of your own camera').waitFor();
}

/** The controls work once the seat is taken. */
export async function inCall({ page }: Person): Promise<void> {
  await page.locator('button:enabled', { hasText: 'Mute' }).waitFor();
}

/** An invitation link, from the panel beside a call. */
export async function makeGuestLink({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  return page.getByLabel('Invitation link', { exact: true }).inputValue();
}

/** The guest's page, up to the moment before joining. */
export async function openGuestLink(person: Person, link: string, name: string): Promise<void> {
  await person.page.goto(link);
  await person.page.getByLabel('Your name').fill(name);
  await seesOneself(person);
}

export async function joinAsGuest(person: Person, link: string, name: string): Promise<void> {
  await openGuestLink(person, link, name);
  await person.page.getByRole('button', { name: 'Join', exact: true }).click();
  await inCall(person);
}

/** Somebody large, and nobody else: whoever speaks comes onto the stage by themselves, until anything is pinned there. */
export async function pinOnStage({ page }: Person, name: string): Promise<void> {
  await page.locator('.strip .enlarge').first().click();
  const large = page.locator('.stage rj-tile', { hasText: name });
  const small = page.getByRole('button', { name: new RegExp(`Show ${name}`) });
  await large.or(small).first().waitFor();
  if (await small.isVisible()) await small.click();
  await large.waitFor();
}

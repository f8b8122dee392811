import { parseXml } from './idp/index.js';

/** A page as a browser without scripts has it. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** A browser that follows redirects and fills in forms, and keeps the cookies of every site apart. */
export class FormBrowser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** Addresses that were visited, oldest first. */
  readonly visited: string[] = [];

  /** The cookies of a site, by its origin. */
  cookiesOf(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  /** Follows every redirect; `until` stops at an address instead of asking for it. */
  async go(address: string, until?: (url: string) => boolean): Promise<Page> {
    return this.ask(address, { method: 'GET' }, until);
  }

  /** Sends the form of a page with these fields besides its own. */
  async submit(
    page: Page,
    fields: Readonly<Record<string, string>> = {},
    until?: (url: string) => boolean,
  ): Promise<Page> {
    const form = formOf(page);
    const body = new URLSearchParams({ ...form.fields, ...fields }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url).origin };
    return this.ask(new URL(form.action, page.url).href, { method: 'POST', body, headers }, until);
  }

  private async ask(address: string, init: RequestInit, until?: (url: string) => boolean): Promise<Page> {
    let [url, request] = [address, init];
    for (let hop = 0; hop < 20; hop += 1) {
      if (until?.(url) === true) return { url, status: 0, text: '' };
      this.visited.push(url);
      const response = await fetch(url, {
        ...request,
        redirect: 'manual',
        headers: this.headers(url, request),
      });
      this.keep(url, response.headers);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url).href;
      request = { method: 'GET' };
    }
    throw new Error(`No end of redirects at ${url}`);
  }

  private headers(url: string, { headers }: RequestInit): Record<string, string> {
    const cookie = [...this.cookiesOf(new URL(url).origin)]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    return { ...(headers as Record<string, string> | undefined), ...(cookie !== '' && { cookie }) };
  }

  private keep(url: string, headers: Headers): void {
    const jar = this.cookiesOf(new URL(url).origin);
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || value === 'deleted') jar.delete(name);
      else jar.set(name, value);
    }
  }
}

/** The first form of a page: where it goes, and what is in it already. */
function formOf({ text, url }: Page): { readonly action: string; readonly fields: Record<string, string> } {
  const [, attributes = '', content = ''] = /<form([^>]*)>([\s\S]*?)<\/form>/i.exec(text) ?? [];
  if (content === '') throw new Error(`No form at ${url}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`);
  const fields: Record<string, string> = {};
  for (const [input] of content.matchAll(/<input[^>]*>/gi)) {
    const name = valueOf(input, 'name');
    if (name !== null && valueOf(input, 'type') !== 'submit') fields[name] = valueOf(input, 'value') ?? '';
  }
  return { action: valueOf(attributes, 'action') ?? url, fields };
}

/** The value of an attribute, with its character references read. */
function valueOf(tag: string, name: string): string | null {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag) ?? [];
  return value === undefined ? null : parseXml(`<v a="${value}"/>`).documentElement.getAttribute('a');
}

import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ApplyMetadata, MetadataPreview, MetadataSource } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { I18n, loadMessages } from '../../core/i18n';
import { aConnection, aPreview } from '../../testing/connection-builders';
import { ConnectionStore } from './connection-store';
import { MetadataForm } from './metadata-form';

interface Given {
  readonly page: HTMLElement;
  readonly looked: MetadataSource[];
  readonly taken: ApplyMetadata[];
  readonly applied: () => number;
  readonly choose: (way: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
}

async function given(preview: () => Promise<MetadataPreview>): Promise<Given> {
  await loadMessages('en');
  const looked: MetadataSource[] = [];
  const taken: ApplyMetadata[] = [];
  const store = {
    current: () => aConnection(),
    preview: (source: MetadataSource) => {
      looked.push(source);
      return preview();
    },
    apply: (body: ApplyMetadata) => {
      taken.push(body);
      return Promise.resolve();
    },
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: ConnectionStore, useValue: store }],
  });
  TestBed.inject(I18n).choose('en');
  const fixture: ComponentFixture<MetadataForm> = TestBed.createComponent(MetadataForm);
  let applied = 0;
  fixture.componentInstance.applied.subscribe(() => (applied += 1));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    await fixture.whenStable();
  };
  return {
    page,
    looked,
    taken,
    applied: () => applied,
    choose: async (way) => {
      page.querySelector<HTMLInputElement>(`input[value=${way}]`)?.dispatchEvent(new Event('change'));
      await settled();
    },
    type: async (text) => {
      const field = page.querySelector<HTMLInputElement | HTMLTextAreaElement>('[type=url], textarea');
      if (!field) throw new Error('No field');
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settled();
    },
    press: async (name) => {
      const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes(name),
      );
      button?.click();
      await settled();
    },
  };
}

it('shows what metadata say, and uses those and no others', async () => {
  const { page, looked, taken, applied, type, press } = await given(() => Promise.resolve(aPreview()));
  await type(' https://idp.test/metadata ');
  await press('See what they say');
  expect(looked).toEqual([{ url: 'https://idp.test/metadata' }]);
  expect(page.textContent).toContain('https://idp.test/sso');
  expect(taken).toEqual([]);
  await press('Use these');
  expect(taken).toEqual([{ metadata: { url: 'https://idp.test/metadata' }, digest: 'd-1' }]);
  expect(applied()).toBe(1);
});

it('takes what was pasted', async () => {
  const { looked, choose, type, press } = await given(() => Promise.resolve(aPreview()));
  await choose('text');
  await type('<EntityDescriptor/>');
  await press('See what they say');
  expect(looked).toEqual([{ xml: '<EntityDescriptor/>' }]);
});

it('explains why metadata cannot be used', async () => {
  const refused = new ApiError('CONNECTION_METADATA', { reason: 'no_identity_provider' });
  const { page, type, press } = await given(() => Promise.reject(refused));
  await type('https://idp.test/metadata');
  await press('See what they say');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('They describe no identity provider.');
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NoticeId, ServiceNoticeView } from '@rinjo/contract';
import { ServiceBanner } from './service-banner';

const NOTICE: ServiceNoticeView = {
  ...{
    id: '0193f1a0-0000-7000-8000-000000000001' as NoticeId,
    kind: 'maintenance',
    emergency: false,
    running: false,
    toOpen: true,
  },
  ...{ from: '2027-01-09T15:00:00Z', to: '2027-01-09T17:00:00Z' },
  ...{ ja: 'データベースを更新します。', en: 'The database is updated.' },
};

describe('ServiceBanner', () => {
  async function shown(notice: ServiceNoticeView) {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(ServiceBanner);
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/notices').flush([notice]);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const open = async () => {
      element.querySelector('button')?.click();
      await fixture.whenStable();
    };
    return { element, http, open };
  }

  it('says what is planned, and writes down that an administrator has read it', async () => {
    const { element, http, open } = await shown(NOTICE);
    expect(element.textContent).not.toContain('database');
    await open();
    expect(element.textContent).toContain('The database is updated.');
    http.expectOne(`/api/v1/notices/${NOTICE.id}/opening`).flush(null);
    http.verify();
  });

  it('writes down nothing of anybody else', async () => {
    const { http, open } = await shown({ ...NOTICE, toOpen: false, running: true });
    await open();
    http.verify();
  });
});

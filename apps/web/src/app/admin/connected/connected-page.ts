import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type {
  ConnectionSummary,
  DomainView,
  KeyView,
  Page,
  Permission,
  ProvisioningView,
  WebhookView,
} from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { CopyValue } from '../../ui/copy-value';
import { Notice } from '../../ui/notice';
import {
  type ConnectedRow,
  directoryRow,
  domainRow,
  keyRow,
  providerRow,
  type Times,
  webhookRow,
} from './connected-rows';
import { type ConnectedWords, ConnectedTexts } from './connected-texts';

const SHOWN = 20;

/** Connections of one kind; their page is `/admin/` and `path`. */
interface Part {
  readonly path: keyof ConnectedWords['parts'];
  readonly error: unknown;
  readonly loading: boolean;
  readonly rows: readonly ConnectedRow[];
  /** There are more than are shown. */
  readonly more: boolean;
  readonly reload: () => void;
}

/** Everything that other systems are connected by, to be read: each is changed on its own page. */
@Component({
  selector: 'rj-connected-page',
  imports: [CopyValue, MatButton, MatProgressBar, Notice, RouterLink],
  templateUrl: './connected-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './connected-page.scss'],
})
export class ConnectedPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectedTexts);
  protected readonly errors = inject(ErrorText);
  private readonly session = inject(SessionStore);

  private readonly providers = this.page<ConnectionSummary>('connection:read', 'saml-connections');
  private readonly domains = this.page<DomainView>('domain:read', 'domains');
  private readonly webhooks = this.page<WebhookView>('webhook:read', 'webhooks');
  private readonly keys = this.page<KeyView>('key:read', 'keys');
  protected readonly directory = httpResource<ProvisioningView>(() =>
    this.session.can('provisioning:read') ? `${API}/provisioning` : undefined,
  );

  protected readonly api = new URL(API, location.origin).href;
  protected readonly document = new URL('/api/openapi.json', location.origin).href;

  protected readonly parts = computed<readonly Part[]>(() => {
    const t = this.texts.t();
    return [
      ...this.part('connection:read', 'sign-in', this.providers, (row) => providerRow(row, t, this.times)),
      ...this.part('domain:read', 'domains', this.domains, (row) => domainRow(row, t, this.times)),
      ...this.part('webhook:read', 'webhooks', this.webhooks, (row) => webhookRow(row, t, this.times)),
      ...this.part('key:read', 'keys', this.keys, (row) => keyRow(row, t, this.times)),
      ...this.scim(t),
    ];
  });

  private readonly times: Times = {
    moment: (at) => this.i18n.formatDateTime(at),
    day: (at) => this.i18n.formatDay(new Date(at)),
  };

  private page<T>(needs: Permission, path: string): HttpResourceRef<Page<T> | undefined> {
    return httpResource<Page<T>>(() =>
      this.session.can(needs) ? `${API}/${path}?limit=${String(SHOWN)}` : undefined,
    );
  }

  /** Nothing for whoever may not read them. */
  private part<T>(
    needs: Permission,
    path: Part['path'],
    resource: HttpResourceRef<Page<T> | undefined>,
    rowOf: (one: T) => ConnectedRow,
  ): readonly Part[] {
    if (!this.session.can(needs)) return [];
    const page = resource.hasValue() ? resource.value() : null;
    return [
      {
        ...{ path, error: resource.error(), loading: resource.isLoading() },
        rows: (page?.items ?? []).map(rowOf),
        more: page?.nextCursor != null,
        reload: () => resource.reload(),
      },
    ];
  }

  private scim(t: ConnectedWords): readonly Part[] {
    if (!this.session.can('provisioning:read')) return [];
    const { directory } = this;
    return [
      {
        ...{ path: 'provisioning', error: directory.error(), loading: directory.isLoading(), more: false },
        rows: directory.hasValue() ? [directoryRow(directory.value(), t, this.times)] : [],
        reload: () => directory.reload(),
      },
    ];
  }
}

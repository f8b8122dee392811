import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { ProvisioningView } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { CopyValue } from '../../ui/copy-value';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ProvisioningTexts } from './provisioning-texts';

/** How a directory keeps users and groups: what it needs, what it asked last, and how to set it up. */
@Component({
  selector: 'rj-provisioning',
  imports: [CopyValue, Icon, MatButton, MatProgressBar, Notice, RouterLink],
  templateUrl: './provisioning.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './provisioning.scss'],
})
export class Provisioning {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ProvisioningTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly state = httpResource<ProvisioningView>(() => `${API}/provisioning`);
}

import { HttpClient } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import type { EmergencyContacts } from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { ContactListForm, type ContactsPlace } from '../../contacts/contact-list-form';
import { ContactsTexts } from '../../contacts/contacts-texts';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';
import { operatorTitle } from '../operator-title';

const CONTACTS = `${API}/operator/emergency-contacts`;

/** Whom people of organizations without contacts of their own turn to when a call cannot go on. */
@Component({
  selector: 'rj-operator-contacts',
  imports: [ContactListForm],
  template: `
    @let t = texts.t().edit;
    <div>
      <h1>{{ t.installationHeading }}</h1>
      <p class="muted">{{ t.installationLead }}</p>
    </div>
    <section class="card"><rj-contact-list-form [place]="place" [none]="t.none" /></section>
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class OperatorContacts {
  protected readonly texts = inject(ContactsTexts);
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  protected readonly place: ContactsPlace = {
    read: () => this.asked(this.http.get<EmergencyContacts>(CONTACTS)),
    save: (body) => this.asked(this.http.put<EmergencyContacts>(CONTACTS, body)),
  };

  constructor() {
    operatorTitle((t) => t.nav['emergency-contacts']);
  }

  private async asked<T>(request: Observable<T>): Promise<T> {
    try {
      return await firstValueFrom(request);
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }
}

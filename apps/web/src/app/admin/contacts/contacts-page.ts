import { HttpClient } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import type { EmergencyContacts } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { ContactListForm, type ContactsPlace } from '../../contacts/contact-list-form';
import { ContactsTexts } from '../../contacts/contacts-texts';
import { API } from '../../core/api-interceptor';

const CONTACTS = `${API}/tenant/emergency-contacts`;

/** Whom the organization's people turn to when a call cannot go on. */
@Component({
  selector: 'rj-contacts-page',
  imports: [ContactListForm],
  template: `
    @let t = texts.t().edit;
    <div>
      <h1>{{ t.tenantHeading }}</h1>
      <p class="muted">{{ t.tenantLead }}</p>
    </div>
    <section class="card"><rj-contact-list-form [place]="place" [none]="t.noneTenant" /></section>
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class ContactsPage {
  protected readonly texts = inject(ContactsTexts);
  private readonly http = inject(HttpClient);
  protected readonly place: ContactsPlace = {
    read: () => firstValueFrom(this.http.get<EmergencyContacts>(CONTACTS)),
    save: (body) => firstValueFrom(this.http.put<EmergencyContacts>(CONTACTS, body)),
  };
}

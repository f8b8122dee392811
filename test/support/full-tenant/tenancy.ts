import { NOW, hash, type RowWriter } from './row-writer.js';

/** What a tenant has of its own: addresses, consent, domains, sites. */
export async function tenancyRows(
  rows: RowWriter,
  user_id: string,
  sso_connection_id: string,
): Promise<{ site_id: string }> {
  const { tenant_id } = rows;
  await rows.insert('tenant_address_list', {
    ...{ tenant_id, version: 1, ranges: [], notes: [], changed_by: user_id, changed_at: NOW },
  });
  await rows.insert('tenant_logo', {
    ...{ tenant_id, jpeg: hash(), sha256: 'a'.repeat(64), changed_by: user_id, changed_at: NOW },
  });
  await rows.insert('emergency_contacts', { tenant_id, version: 1, contacts: [], changed_at: NOW });
  await rows.insert('custom_field_list', { tenant_id, version: 1, fields: [], changed_at: NOW });
  const text = {
    ...{
      ...rows.own(),
      version: 1,
      ja: '同意',
      en: 'Yes',
      hash: hash(),
      written_by: user_id,
      written_at: NOW,
    },
  };
  await rows.insert('consent_text', text);
  await rows.insert('consent_acceptance', {
    ...rows.own(),
    text_id: text.id,
    version: 1,
    hash: hash(),
    user_id,
    at: NOW,
  });
  const site = {
    ...rows.own(),
    name: 'Site',
    code: 'S-1',
    address: '',
    note: '',
    custom_fields: {},
    created_by: user_id,
    created_at: NOW,
  };
  await rows.insert('site', site);
  await rows.insert('tenant_domain', {
    ...{ ...rows.own(), domain: 'b.example', token: 'a'.repeat(40), created_at: NOW },
    ...{ sso_connection_id, sso_enforced: false },
  });
  return { site_id: site.id };
}

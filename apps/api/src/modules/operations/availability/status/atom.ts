import type { PublicIncident, StatusPage } from '@rinjo/contract';
import { COMPONENT_NAMES } from '../ledger/incident-texts.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The incidents as a feed (RFC 4287): an entry each, which changes when something is said of it. */
export function atomOf({ at, name, url, incidents }: StatusPage): string {
  const updated = incidents.map(lastSaid).toSorted().at(-1) ?? at;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escape(url)}/status</id>
<title>${escape(name)}</title>
<link rel="alternate" href="${escape(url)}/status"/>
<link rel="self" href="${escape(url)}/api/v2/incidents.atom"/>
<updated>${updated}</updated>
${incidents.map((incident) => entry(incident, name, url)).join('\n')}
</feed>
`;
}

const lastSaid = ({ openedAt, updates }: PublicIncident): string => updates.at(-1)?.at ?? openedAt;

function entry(incident: PublicIncident, name: string, url: string): string {
  const { id, component, openedAt, updates } = incident;
  const { ja, en } = COMPONENT_NAMES[component];
  const text = updates.map((update) => `${update.at}\n${update.ja}\n${update.en}`).join('\n\n');
  return `<entry><id>urn:uuid:${id}</id><title>${escape(`${ja} / ${en}`)}</title>
<link rel="alternate" href="${escape(url)}/status#${id}"/><author><name>${escape(name)}</name></author>
<published>${openedAt}</published><updated>${lastSaid(incident)}</updated>
<content type="text">${escape(text)}</content></entry>`;
}

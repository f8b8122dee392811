// @ts-check
/**
 * Whom to turn to while the service cannot be reached: what the last call of this browser has left here
 * (call/fallback/fallback-help.ts). Without any, the page stays as it is.
 */
/** @typedef {{ name: string, phone: string, other: string, hours: string }} Contact */

/** @returns {Contact[]} */
function keptContacts() {
  try {
    /** @type {{ contacts: Contact[] }} */
    const card = JSON.parse(localStorage.getItem('rinjo.contacts') ?? '{"contacts":[]}');
    return card.contacts;
  } catch {
    return [];
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** @param {Contact} contact */
function item({ name, phone, other, hours }) {
  const made = document.createElement('li');
  made.append(element('strong', name));
  if (phone) {
    const link = element('a', phone);
    link.setAttribute(
      'href',
      `tel:${phone.trim().startsWith('+') ? '+' : ''}${phone.replace(/[^0-9]/g, '')}`,
    );
    made.append(link);
  }
  for (const text of [other, hours]) if (text) made.append(element('span', text));
  return made;
}

const section = document.getElementById('contacts');
const contacts = keptContacts();
if (section && contacts.length > 0) {
  section.querySelector('ol')?.append(...contacts.map(item));
  section.hidden = false;
}

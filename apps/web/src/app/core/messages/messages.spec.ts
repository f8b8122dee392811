import { ERRORS } from '@rinjo/contract';
import { ApiError } from '../api-error';
import { errorText } from '../error-text';
import { en } from './en';
import { enAccount } from './en-account';
import { enConformity } from './en-conformity';
import { enConnected } from './en-connected';
import { enConnections } from './en-connections';
import { enDirect } from './en-direct';
import { enDomains } from './en-domains';
import { enGroups } from './en-groups';
import { enConsent } from './en-consent';
import { enInvite } from './en-invite';
import { enLobby } from './en-lobby';
import { enFactors } from './en-factors';
import { enProvisioning } from './en-provisioning';
import { enSettings } from './en-settings';
import { enAudit } from './en-audit';
import { enLog } from './en-log';
import { enCheckSheet } from './en-check-sheet';
import { enDataHandling } from './en-data-handling';
import { enLogAlerts } from './en-log-alerts';
import { enTimeline } from './en-timeline';
import { enSavedSearches } from './en-saved-searches';
import { enLogExports } from './en-log-exports';
import { enLogStreams } from './en-log-streams';
import { enOfficeErrors } from './en-office-errors';
import { enOperator } from './en-operator';
import { enOperatorAccess } from './en-operator-access';
import { enOperatorIncidents } from './en-operator-incidents';
import { enNotices } from './en-notices';
import { enOperatorEnd } from './en-operator-end';
import { enOperatorMaintenance } from './en-operator-maintenance';
import { enOperatorReleases } from './en-operator-releases';
import { enIntegrity } from './en-integrity';
import { enMonthlyReports } from './en-monthly-reports';
import { enVerifyEdition } from './en-verify-edition';
import { enOperatorBackups } from './en-operator-backups';
import { enOperatorSupport } from './en-operator-support';
import { enSupport } from './en-support';
import { enOperatorTimes } from './en-operator-times';
import { enOperatorCanaries } from './en-operator-canaries';
import { enOperatorConnections } from './en-operator-connections';
import { enOperatorDrills } from './en-operator-drills';
import { enOperatorContracts } from './en-operator-contracts';
import { enContacts } from './en-contacts';
import { enFields } from './en-fields';
import { enCustomizing } from './en-customizing';
import { enCancellation } from './en-cancellation';
import { enAccountLinks } from './en-account-links';
import { enPeople } from './en-people';
import { enSignIn } from './en-sign-in';
import { enSites } from './en-sites';
import { enStatus } from './en-status';
import { enWebhooks } from './en-webhooks';
import { ja, type Messages } from './ja';
import { jaAccount } from './ja-account';
import { jaConformity } from './ja-conformity';
import { jaConnected } from './ja-connected';
import { jaConnections } from './ja-connections';
import { jaDirect } from './ja-direct';
import { jaDomains } from './ja-domains';
import { jaGroups } from './ja-groups';
import { jaConsent } from './ja-consent';
import { jaInvite } from './ja-invite';
import { jaLobby } from './ja-lobby';
import { jaFactors } from './ja-factors';
import { jaProvisioning } from './ja-provisioning';
import { jaSettings } from './ja-settings';
import { jaAudit } from './ja-audit';
import { jaLog } from './ja-log';
import { jaCheckSheet } from './ja-check-sheet';
import { jaDataHandling } from './ja-data-handling';
import { jaLogAlerts } from './ja-log-alerts';
import { jaTimeline } from './ja-timeline';
import { jaSavedSearches } from './ja-saved-searches';
import { jaLogExports } from './ja-log-exports';
import { jaLogStreams } from './ja-log-streams';
import { jaOfficeErrors } from './ja-office-errors';
import { jaOperator } from './ja-operator';
import { jaOperatorAccess } from './ja-operator-access';
import { jaOperatorIncidents } from './ja-operator-incidents';
import { jaNotices } from './ja-notices';
import { jaOperatorEnd } from './ja-operator-end';
import { jaOperatorMaintenance } from './ja-operator-maintenance';
import { jaOperatorReleases } from './ja-operator-releases';
import { jaIntegrity } from './ja-integrity';
import { jaMonthlyReports } from './ja-monthly-reports';
import { jaVerifyEdition } from './ja-verify-edition';
import { jaOperatorBackups } from './ja-operator-backups';
import { jaOperatorSupport } from './ja-operator-support';
import { jaSupport } from './ja-support';
import { jaOperatorTimes } from './ja-operator-times';
import { jaOperatorCanaries } from './ja-operator-canaries';
import { jaOperatorConnections } from './ja-operator-connections';
import { jaOperatorDrills } from './ja-operator-drills';
import { jaOperatorContracts } from './ja-operator-contracts';
import { jaContacts } from './ja-contacts';
import { jaFields } from './ja-fields';
import { jaCustomizing } from './ja-customizing';
import { jaCancellation } from './ja-cancellation';
import { jaAccountLinks } from './ja-account-links';
import { jaPeople } from './ja-people';
import { jaSignIn } from './ja-sign-in';
import { jaSites } from './ja-sites';
import { jaStatus } from './ja-status';
import { jaWebhooks } from './ja-webhooks';

const JA: Messages = { ...ja, errors: { ...ja.errors, ...jaOfficeErrors } };
const EN: Messages = { ...en, errors: { ...en.errors, ...enOfficeErrors } };
const LANGUAGES: Record<string, Messages> = { ja: JA, en: EN };
/** With what a part of the product brings along itself. */
const JAPANESE = {
  ...JA,
  account: jaAccount,
  sites: jaSites,
  audit: jaAudit,
  log: jaLog,
  checkSheet: jaCheckSheet,
  dataHandling: jaDataHandling,
  logAlerts: jaLogAlerts,
  timeline: jaTimeline,
  savedSearches: jaSavedSearches,
  logExports: jaLogExports,
  logStreams: jaLogStreams,
  operator: jaOperator,
  operatorAccess: jaOperatorAccess,
  operatorIncidents: jaOperatorIncidents,
  status: jaStatus,
  notices: jaNotices,
  operatorEnd: jaOperatorEnd,
  operatorMaintenance: jaOperatorMaintenance,
  operatorReleases: jaOperatorReleases,
  operatorBackups: jaOperatorBackups,
  operatorTimes: jaOperatorTimes,
  operatorSupport: jaOperatorSupport,
  support: jaSupport,
  operatorCanaries: jaOperatorCanaries,
  operatorConnections: jaOperatorConnections,
  operatorDrills: jaOperatorDrills,
  integrity: jaIntegrity,
  monthlyReports: jaMonthlyReports,
  verifyEdition: jaVerifyEdition,
  operatorContracts: jaOperatorContracts,
  cancellation: jaCancellation,
  contacts: jaContacts,
  customizing: jaCustomizing,
  fields: jaFields,
  direct: jaDirect,
  conformity: jaConformity,
  connected: jaConnected,
  connections: jaConnections,
  domains: jaDomains,
  consent: jaConsent,
  groups: jaGroups,
  invite: jaInvite,
  factors: jaFactors,
  accountLinks: jaAccountLinks,
  people: jaPeople,
  provisioning: jaProvisioning,
  settings: jaSettings,
  webhooks: jaWebhooks,
  signIn: jaSignIn,
  waitingRoom: jaLobby,
};
const ENGLISH = {
  ...EN,
  account: enAccount,
  sites: enSites,
  audit: enAudit,
  log: enLog,
  checkSheet: enCheckSheet,
  dataHandling: enDataHandling,
  logAlerts: enLogAlerts,
  timeline: enTimeline,
  savedSearches: enSavedSearches,
  logExports: enLogExports,
  logStreams: enLogStreams,
  operator: enOperator,
  operatorAccess: enOperatorAccess,
  operatorIncidents: enOperatorIncidents,
  status: enStatus,
  notices: enNotices,
  operatorEnd: enOperatorEnd,
  operatorMaintenance: enOperatorMaintenance,
  operatorReleases: enOperatorReleases,
  operatorBackups: enOperatorBackups,
  operatorTimes: enOperatorTimes,
  operatorSupport: enOperatorSupport,
  support: enSupport,
  operatorCanaries: enOperatorCanaries,
  operatorConnections: enOperatorConnections,
  operatorDrills: enOperatorDrills,
  integrity: enIntegrity,
  monthlyReports: enMonthlyReports,
  verifyEdition: enVerifyEdition,
  operatorContracts: enOperatorContracts,
  cancellation: enCancellation,
  contacts: enContacts,
  customizing: enCustomizing,
  fields: enFields,
  direct: enDirect,
  conformity: enConformity,
  connected: enConnected,
  connections: enConnections,
  domains: enDomains,
  consent: enConsent,
  groups: enGroups,
  invite: enInvite,
  factors: enFactors,
  accountLinks: enAccountLinks,
  people: enPeople,
  provisioning: enProvisioning,
  settings: enSettings,
  webhooks: enWebhooks,
  signIn: enSignIn,
  waitingRoom: enLobby,
};

/** Every leaf of a translation with its path; functions are called with arguments that cannot be mistaken. */
function* leaves(node: object, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') yield [here, value];
    else if (typeof value === 'function')
      yield [here, String((value as (...args: unknown[]) => unknown)('A1', 'B2'))];
    else if (typeof value === 'object' && value !== null) yield* leaves(value, here);
  }
}

describe.each(Object.entries(LANGUAGES))('messages in %s', (_language, messages) => {
  it('have a text at every leaf', () => {
    const all = [...leaves(messages)];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(Object.keys(ERRORS))('explain %s in a sentence, not in codes', (code) => {
    const text = errorText(messages, new ApiError(code as keyof typeof ERRORS));
    expect(text.length).toBeGreaterThan(8);
    expect(text).not.toContain(code);
    expect(text).toMatch(/[。.]$/u);
  });

  it('do not show words that people on site cannot know', () => {
    const text = [...leaves(messages)].map(([, leaf]) => leaf).join('\n');
    expect(text).not.toMatch(/\b(token|codec|ICE|WebRTC|producer|undefined|null|NaN)\b/iu);
  });
});

it('have the same leaves in both languages', () => {
  const paths = (messages: Messages): string[] => [...leaves(messages)].map(([path]) => path).sort();
  expect(paths(EN)).toEqual(paths(JA));
});

it('say what the limit of a full call is when the server names it', () => {
  const full = new ApiError('CALL_FULL', { used: 10, max: 10 });
  expect(errorText(ja, full)).toContain('10 人');
  expect(errorText(en, full)).toContain('10 people');
});

/** Names of products and of attributes, and units, are written alike in both languages. */
const isName = (text: string): boolean =>
  /^(Microsoft Entra ID|Okta|HTTP \S+|\S+ ms|[a-z]+([A-Z][a-z]+)*(\.[a-zA-Z]+)*(\[.*\])?(, [a-zA-Z.]+)*)$/.test(
    text,
  );

it('are written in Japanese and in English, respectively', () => {
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  expect([...leaves(ENGLISH)].filter(([, text]) => japanese.test(text))).toEqual([]);
  const latinOnly = [...leaves(JAPANESE)].filter(([, text]) => !japanese.test(text) && !isName(text));
  expect(latinOnly.map(([path]) => path)).toEqual(['connections.comma']);
});

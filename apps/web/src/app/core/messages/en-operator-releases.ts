import type { jaOperatorReleases } from './ja-operator-releases';

export const enOperatorReleases: typeof jaOperatorReleases = {
  heading: 'Releases',
  lead: 'The release that runs: what it is made of, what is known to be wrong with it, and which ran before.',
  failed: 'It could not be shown.',
  now: 'What runs',
  version: 'Version',
  sbom: 'Parts (SBOM)',
  sbomOf: (n) => `${String(n)} parts (CycloneDX 1.5)`,
  sbomNone: 'None. They are listed for releases built with npm run build:api.',
  take: 'Download the SBOM',
  print: 'SHA-256',
  signature: 'Signature',
  signatures: {
    verified: 'Signed with a trusted key, and the files are those that were signed.',
    unsigned: 'There is none. Row 4 of the check sheet stays unverified.',
    no_key:
      'Signed, but no trusted key is set (RELEASE_KEY_FILE). Row 4 of the check sheet stays unverified.',
    untrusted: 'The signature does not verify with a trusted key. Look into it now.',
    altered: 'What runs is not what was signed. Look into it now.',
  },
  signed: (at: string) => `Signed ${at}`,
  key: 'Key of the signature (SHA-256)',
  attack: 'Attack suite',
  attackOf: (passed, failed, at) =>
    failed === 0
      ? `All ${String(passed)} tests passed on ${at}`
      : `${String(failed)} tests failed on ${at}, ${String(passed)} passed`,
  attackNone: 'There is no record of these sources.',
  findings: 'Known vulnerabilities',
  feed: (at) => `As of ${at}`,
  feedNever: 'The feed has not answered yet.',
  feedOff:
    'No feed is configured (ADVISORY_REGISTRY), or there is no list of parts to ask about: row 9 of the check sheet is not measured.',
  feedFailed: (why) => `The feed did not answer last time. It is asked again every hour. (${why})`,
  look: 'Ask now',
  looked: 'Asked.',
  none: 'Nothing known concerns this release.',
  severities: { info: 'Info', low: 'Low', moderate: 'Moderate', high: 'High', critical: 'Critical' },
  fixedIn: (version, at) => `Fixed in ${version}, released ${at}`,
  noFix: 'No fix is released yet.',
  found: (at) => `Found ${at}`,
  closed: (at) => `Gone since ${at}`,
  overdue: 'Overdue',
  details: 'Details',
  detailsOf: (title) => `Details: ${title}`,
  history: 'What ran before',
  since: (at) => `Since ${at}`,
  built: (at) => `Built ${at}`,
};

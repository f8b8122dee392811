/** Where something stands, as its operator answers for it: a host name proves no geography. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Town or region of a provider; empty: nobody said. */
  readonly region: string;
  /** Who runs it on the operator's behalf; empty: the operator itself. */
  readonly subProcessor: string;
  /** Why it may be there. */
  readonly legalBasis: { readonly ja: string; readonly en: string };
}

/** `JP` or `JP Tokyo`. Null: nobody said. */
export function installationPlace(setting: string): Place | null {
  const [country = '', ...region] = setting.trim().split(/\s+/);
  if (country === '') return null;
  return {
    ...{ country, region: region.join(' '), subProcessor: '' },
    legalBasis: { ja: '運営者の設備', en: 'The operator’s own installation' },
  };
}

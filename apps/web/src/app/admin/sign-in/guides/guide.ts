import type { ServiceProviderValues } from '@rinjo/contract';
import type { MendPlace } from '../refusals/mend-places';

/** Something to type into a page of the identity provider: one of this connection's values, or what is written here. */
export type GuideField =
  | { readonly label: string; readonly of: keyof Omit<ServiceProviderValues, 'certificates'> }
  | { readonly label: string; readonly text: string };

export interface GuideStep {
  readonly text: string;
  readonly fields?: readonly GuideField[];
}

/** Places of the identity provider itself. */
export type ProviderPlace = Exclude<MendPlace, 'here' | 'again' | 'support'>;

/** How a connection is set up at one identity provider, in the words of its own pages. */
export interface Guide {
  readonly name: string;
  /** What somebody needs to be there, and anything to know before. */
  readonly before: string;
  /** The application is made and told who we are. */
  readonly create: readonly GuideStep[];
  /** Where its metadata are. */
  readonly metadata: readonly GuideStep[];
  /** What it is to say of people. */
  readonly attributes: readonly GuideStep[];
  /** Who may use it. */
  readonly people: readonly GuideStep[];
  /** Where each kind of fault is mended. */
  readonly mend: Readonly<Record<ProviderPlace, string>>;
}

export function isProviderPlace(place: MendPlace): place is ProviderPlace {
  return place !== 'here' && place !== 'again' && place !== 'support';
}

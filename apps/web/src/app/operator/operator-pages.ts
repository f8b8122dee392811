import type { IconName } from '../ui/icons';

/** One page of operators. Its words are in `OperatorTexts.nav`, its route in `operator.routes.ts`. */
interface OperatorPage {
  /** Below `/operator`. */
  readonly path: string;
  readonly icon: IconName;
}

/** What operators do, as their navigation shows it: what belongs together, in the order of the day's work. */
export const OPERATOR_SECTIONS = [
  {
    name: 'running',
    pages: [
      { path: '', icon: 'home' },
      { path: 'incidents', icon: 'warning' },
      { path: 'maintenance', icon: 'calendar' },
      { path: 'response-times', icon: 'clock' },
      { path: 'backups', icon: 'download' },
      { path: 'releases', icon: 'refresh' },
    ],
  },
  {
    name: 'customers',
    pages: [
      { path: 'tenants', icon: 'building' },
      { path: 'plans', icon: 'archive' },
      { path: 'support', icon: 'mail' },
      { path: 'access', icon: 'eye' },
    ],
  },
  {
    name: 'proofs',
    pages: [
      { path: 'check-sheet', icon: 'file' },
      { path: 'canaries', icon: 'check' },
      { path: 'connections', icon: 'globe' },
      { path: 'data-handling', icon: 'shield' },
    ],
  },
  {
    name: 'settings',
    pages: [
      { path: 'desk', icon: 'people' },
      { path: 'emergency-contacts', icon: 'phone' },
      { path: 'end-of-service', icon: 'signOut' },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly pages: readonly OperatorPage[] }[];

export type OperatorPath = (typeof OPERATOR_SECTIONS)[number]['pages'][number]['path'];

const ICONS = new Map<OperatorPath, IconName>(
  OPERATOR_SECTIONS.flatMap(({ pages }) => pages.map(({ path, icon }) => [path, icon] as const)),
);
const PATHS = OPERATOR_SECTIONS.flatMap(({ pages }) => pages.map(({ path }): OperatorPath => path));

/** Which page of the navigation an address belongs to. What somebody looks at by a grant belongs to the grants. */
export function operatorPageOf(address: string): OperatorPath {
  const [, , first = ''] = address.split(/[?#]/)[0]?.split('/') ?? [];
  return first === 'grants' ? 'access' : (PATHS.find((path) => path === first) ?? '');
}

export const operatorIcon = (path: OperatorPath): IconName => ICONS.get(path) ?? 'file';

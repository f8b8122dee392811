import type { Permission } from '@rinjo/contract';
import type { IconName } from '../ui/icons';

/** One page of the administration. Its words are in `AdminTexts.pages`, its route in `admin.routes.ts`. */
interface AdminPage {
  readonly path: string;
  readonly icon: IconName;
  readonly needs: Permission;
}

/** The administration as its navigation shows it: what belongs together, and who sees it. */
export const ADMIN_SECTIONS = [
  {
    name: 'people',
    pages: [
      { path: 'users', icon: 'people', needs: 'user:manage' },
      { path: 'groups', icon: 'personAdd', needs: 'group:manage' },
      { path: 'roles', icon: 'shield', needs: 'role:manage' },
    ],
  },
  {
    name: 'signIn',
    pages: [
      { path: 'sign-in', icon: 'key', needs: 'connection:read' },
      { path: 'domains', icon: 'globe', needs: 'domain:read' },
      { path: 'security', icon: 'shield', needs: 'security:read' },
      { path: 'operator-access', icon: 'eye', needs: 'security:read' },
      { path: 'sign-in-history', icon: 'clock', needs: 'audit:read' },
    ],
  },
  {
    name: 'machines',
    pages: [
      { path: 'connections', icon: 'globe', needs: 'connection:read' },
      { path: 'keys', icon: 'key', needs: 'service_account:read' },
      { path: 'webhooks', icon: 'share', needs: 'webhook:read' },
      { path: 'log-streams', icon: 'share', needs: 'audit:read' },
      { path: 'provisioning', icon: 'refresh', needs: 'provisioning:read' },
    ],
  },
  {
    name: 'kept',
    pages: [
      { path: 'storage', icon: 'archive', needs: 'evidence:manage' },
      { path: 'retention', icon: 'calendar', needs: 'evidence:manage' },
      { path: 'legal-holds', icon: 'lock', needs: 'evidence:manage' },
      { path: 'trash', icon: 'trash', needs: 'evidence:manage' },
    ],
  },
  {
    name: 'organization',
    pages: [
      { path: 'settings', icon: 'building', needs: 'tenant:update' },
      { path: 'customizing', icon: 'building', needs: 'tenant:update' },
      { path: 'custom-fields', icon: 'edit', needs: 'tenant:update' },
      { path: 'emergency-contacts', icon: 'phone', needs: 'tenant:update' },
      { path: 'report-template', icon: 'file', needs: 'tenant:update' },
      { path: 'log', icon: 'file', needs: 'audit:read' },
      { path: 'log-alerts', icon: 'warning', needs: 'audit:read' },
      { path: 'check-sheet', icon: 'file', needs: 'audit:read' },
      { path: 'monthly-reports', icon: 'file', needs: 'audit:read' },
      { path: 'data-handling', icon: 'shield', needs: 'audit:read' },
      { path: 'integrity', icon: 'shield', needs: 'audit:read' },
      { path: 'export', icon: 'archive', needs: 'export:read' },
      { path: 'cancellation', icon: 'warning', needs: 'tenant:cancel' },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly pages: readonly AdminPage[] }[];

type Section = (typeof ADMIN_SECTIONS)[number];
export type AdminSectionName = Section['name'];
export type AdminPath = Section['pages'][number]['path'];

export interface VisibleSection {
  readonly name: AdminSectionName;
  readonly pages: readonly { readonly path: AdminPath; readonly icon: IconName }[];
}

/** What somebody with these permissions sees. Sections without a page are left out. */
export function visibleSections(can: (permission: Permission) => boolean): readonly VisibleSection[] {
  return ADMIN_SECTIONS.map(({ name, pages }) => ({
    name,
    pages: pages.filter(({ needs }) => can(needs)),
  })).filter(({ pages }) => pages.length > 0);
}

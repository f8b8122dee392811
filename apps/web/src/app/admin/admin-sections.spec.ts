import { SYSTEM_ROLES } from '@rinjo/contract';
import { describe, expect, it } from 'vitest';
import { adminRoutes } from './admin.routes';
import { ADMIN_SECTIONS, visibleSections } from './admin-sections';

describe('the navigation of the administration', () => {
  const all = ADMIN_SECTIONS.flatMap(({ pages }) => pages.map(({ path }) => path as string));

  it('shows an administrator every page and a member none', () => {
    const may = (role: 'admin' | 'member') =>
      visibleSections((p) => SYSTEM_ROLES[role].some((own) => own === p));
    expect(may('admin').flatMap(({ pages }) => pages.map(({ path }) => path))).toEqual(all);
    expect(may('member')).toEqual([]);
  });

  it('leads to pages that exist', () => {
    const routes = adminRoutes.flatMap(({ children }) => children ?? []).map(({ path }) => path);
    expect(all.filter((path) => !routes.includes(path))).toEqual([]);
  });

  it('asks for a permission on every page', () => {
    const open = adminRoutes
      .flatMap(({ children }) => children ?? [])
      .filter(({ path, canActivate }) => path !== '' && !canActivate?.length);
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

import type { CanDeactivateFn, Routes } from '@angular/router';
import type { Settings } from './admin/settings/settings';
import type { MemberCall } from './call/member-call';
import type { TitleKey } from './core/page-title';
import { requirePermission, requireSession } from './core/require-session';

const title = (key: TitleKey): TitleKey => key;

/** The browser's "back" must not end somebody's part in a call without a question. */
const askBeforeLeaving: CanDeactivateFn<MemberCall> = (page) => page.mayGo();

/** Changes that are not saved are not lost without a question. */
const askBeforeLosing: CanDeactivateFn<Settings> = (page) => page.mayGo();

/** Each page is a chunk of its own; the guest page stays free of Angular Material. */
export const routes: Routes = [
  { path: 'g', title: title('guest'), loadComponent: () => import('./call/guest').then((m) => m.Guest) },
  {
    path: 'sign-in',
    title: title('signIn'),
    loadComponent: () => import('./account/sign-in/sign-in').then((m) => m.SignInPage),
  },
  {
    path: 'calls/:callId',
    title: title('call'),
    canActivate: [requireSession],
    canDeactivate: [askBeforeLeaving],
    loadComponent: () => import('./call/member-call').then((m) => m.MemberCall),
  },
  {
    path: 'unavailable',
    loadComponent: () => import('./core/unavailable').then((m) => m.Unavailable),
  },
  {
    path: '',
    canActivate: [requireSession],
    loadComponent: () => import('./core/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: title('home'),
        loadComponent: () => import('./home/home').then((m) => m.Home),
      },
      {
        path: 'account',
        title: title('account'),
        loadComponent: () => import('./account/account').then((m) => m.Account),
      },
      {
        path: 'device-test',
        title: title('deviceTest'),
        loadComponent: () => import('./account/device-test').then((m) => m.DeviceTest),
      },
      {
        path: 'history',
        title: title('history'),
        loadComponent: () => import('./history/history').then((m) => m.History),
      },
      {
        path: 'missed',
        title: title('missed'),
        loadComponent: () => import('./reach/missed').then((m) => m.Missed),
      },
      {
        path: 'history/:callId',
        title: title('pastCall'),
        loadComponent: () => import('./history/past-call').then((m) => m.PastCall),
      },
      {
        path: 'sites',
        title: title('sites'),
        canActivate: [requirePermission('site:read')],
        loadComponent: () => import('./sites/sites').then((m) => m.Sites),
      },
      {
        path: 'sites/:siteId',
        title: title('site'),
        canActivate: [requirePermission('site:read')],
        loadComponent: () => import('./sites/site').then((m) => m.Site),
      },
      {
        path: 'admin/users',
        title: title('users'),
        canActivate: [requirePermission('user:manage')],
        loadComponent: () => import('./admin/users').then((m) => m.Users),
      },
      {
        path: 'admin/groups',
        title: title('groups'),
        canActivate: [requirePermission('group:manage')],
        loadComponent: () => import('./groups/groups').then((m) => m.Groups),
      },
      {
        path: 'admin/groups/:groupId',
        title: title('group'),
        canActivate: [requirePermission('group:manage')],
        loadComponent: () => import('./groups/group-page').then((m) => m.GroupPage),
      },
      {
        path: 'admin/settings',
        title: title('settings'),
        canActivate: [requirePermission('tenant:update')],
        canDeactivate: [askBeforeLosing],
        loadComponent: () => import('./admin/settings/settings').then((m) => m.Settings),
      },
    ],
  },
  {
    path: '**',
    title: title('notFound'),
    loadComponent: () => import('./core/not-found').then((m) => m.NotFound),
  },
];

import type { CanDeactivateFn, Routes } from '@angular/router';
import type { MemberCall } from './call/member-call';
import type { TitleKey } from './core/document-title';
import { requirePermission, requireSession } from './core/require-session';

const title = (key: TitleKey): TitleKey => key;

/** The browser's "back" must not end somebody's part in a call without a question. */
const askBeforeLeaving: CanDeactivateFn<MemberCall> = (page) => page.mayGo();

/** Each page is a chunk of its own. The page behind an invitation link is an application of its own. */
export const routes: Routes = [
  {
    path: 's',
    title: title('shared'),
    loadComponent: () => import('./share/shared-page').then((m) => m.SharedPage),
  },
  {
    path: 'sign-in',
    title: title('signIn'),
    loadComponent: () => import('./account/sign-in/sign-in').then((m) => m.SignInPage),
  },
  {
    path: 'step-up',
    title: title('stepUp'),
    loadComponent: () => import('./account/step-up/step-up-page').then((m) => m.StepUpPage),
  },
  {
    path: 'welcome',
    title: title('welcome'),
    data: { purpose: 'invitation' },
    loadComponent: () => import('./account/links/link-page').then((m) => m.LinkPage),
  },
  {
    path: 'reset',
    title: title('resetPassword'),
    data: { purpose: 'reset' },
    loadComponent: () => import('./account/links/link-page').then((m) => m.LinkPage),
  },
  {
    path: 'forgot',
    title: title('resetPassword'),
    loadComponent: () => import('./account/links/forgot').then((m) => m.Forgot),
  },
  {
    path: 'calls/:callId',
    title: title('call'),
    canActivate: [requireSession],
    canDeactivate: [askBeforeLeaving],
    loadComponent: () => import('./call/member-call').then((m) => m.MemberCall),
  },
  {
    path: 'verify-log',
    title: title('verifyLog'),
    loadComponent: () => import('./verify-log/verify-log').then((m) => m.VerifyLog),
  },
  {
    path: 'verify-edition',
    title: title('verifyEdition'),
    loadComponent: () => import('./verify-edition/verify-edition').then((m) => m.VerifyEdition),
  },
  {
    path: 'status',
    loadComponent: () => import('./status/status-page').then((m) => m.StatusPageView),
  },
  {
    path: 'help',
    loadComponent: () => import('./help/help-page').then((m) => m.HelpPage),
  },
  {
    path: 'operator',
    loadChildren: () => import('./operator/operator.routes').then((m) => m.operatorRoutes),
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
        path: 'link-sign-in/:offerId',
        title: title('linkSignIn'),
        loadComponent: () => import('./account/link-sign-in/link-sign-in').then((m) => m.LinkSignIn),
      },
      {
        path: 'account/security',
        title: title('security'),
        loadComponent: () => import('./account/security/security-page').then((m) => m.SecurityPage),
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
        path: 'evidence',
        title: title('gallery'),
        canActivate: [requirePermission('evidence:read')],
        loadComponent: () => import('./evidence/gallery').then((m) => m.Gallery),
      },
      {
        path: 'evidence/trash',
        title: title('trash'),
        canActivate: [requirePermission('evidence:delete')],
        loadComponent: () => import('./evidence/life/trash-page').then((m) => m.TrashPage),
      },
      {
        path: 'evidence/links',
        title: title('shareLinks'),
        canActivate: [requirePermission('evidence:share')],
        loadComponent: () => import('./share/share-links-page').then((m) => m.ShareLinksPage),
      },
      {
        path: 'evidence/:evidenceId',
        title: title('evidence'),
        canActivate: [requirePermission('evidence:read')],
        loadComponent: () => import('./evidence/evidence-page').then((m) => m.EvidencePage),
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
        path: 'support',
        loadChildren: () => import('./support/support.routes').then((m) => m.supportRoutes),
      },
      { path: 'admin', loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes) },
    ],
  },
  {
    path: '**',
    title: title('notFound'),
    loadComponent: () => import('./core/not-found').then((m) => m.NotFound),
  },
];

import { inject } from '@angular/core';
import { type CanActivateFn, type CanDeactivateFn, Router, type Routes } from '@angular/router';
import type { TitleKey } from '../core/document-title';
import { requirePermission } from '../core/require-session';
import { SessionStore } from '../core/session';
import { visibleSections } from './admin-sections';
import type { FieldsPage } from './fields/fields-page';
import type { ReportTemplatePage } from './reports/report-template-page';
import type { Settings } from './settings/settings';

const title = (key: TitleKey): TitleKey => key;

/** Changes that are not saved are not lost without a question. */
const askBeforeLosing: CanDeactivateFn<FieldsPage | Settings | ReportTemplatePage> = (page) => page.mayGo();

/** Only for those who may administer something. */
const mayAdminister: CanActivateFn = () => {
  const session = inject(SessionStore);
  return (
    visibleSections((permission) => session.can(permission)).length > 0 ||
    inject(Router).createUrlTree(['/not-found'])
  );
};

/** The administration. Each page is a chunk of its own, and a row of `ADMIN_SECTIONS`. */
export const adminRoutes: Routes = [
  {
    path: '',
    canActivate: [mayAdminister],
    loadComponent: () => import('./admin-shell').then((m) => m.AdminShell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: title('admin'),
        loadComponent: () => import('./admin-index').then((m) => m.AdminIndex),
      },
      {
        path: 'users',
        title: title('users'),
        canActivate: [requirePermission('user:manage')],
        loadComponent: () => import('./users').then((m) => m.Users),
      },
      {
        path: 'users/import',
        title: title('importUsers'),
        canActivate: [requirePermission('user:manage')],
        loadComponent: () => import('./people/import-page').then((m) => m.ImportPage),
      },
      {
        path: 'roles',
        title: title('roles'),
        canActivate: [requirePermission('role:manage')],
        loadComponent: () => import('./roles/roles').then((m) => m.Roles),
      },
      {
        path: 'roles/:roleId',
        title: title('role'),
        canActivate: [requirePermission('role:manage')],
        loadComponent: () => import('./roles/role-page').then((m) => m.RolePage),
      },
      {
        path: 'operator-access',
        title: title('security'),
        canActivate: [requirePermission('security:read')],
        loadComponent: () =>
          import('./operator-access/operator-access-page').then((m) => m.OperatorAccessPage),
      },
      {
        path: 'sign-in-history',
        title: title('signInHistory'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./sign-ins/sign-in-history').then((m) => m.SignInHistory),
      },
      {
        path: 'groups',
        title: title('groups'),
        canActivate: [requirePermission('group:manage')],
        loadComponent: () => import('../groups/groups').then((m) => m.Groups),
      },
      {
        path: 'groups/:groupId',
        title: title('group'),
        canActivate: [requirePermission('group:manage')],
        loadComponent: () => import('../groups/group-page').then((m) => m.GroupPage),
      },
      {
        path: 'sign-in',
        title: title('connections'),
        canActivate: [requirePermission('connection:read')],
        loadComponent: () => import('./sign-in/connections').then((m) => m.Connections),
      },
      {
        path: 'sign-in/new',
        title: title('newConnection'),
        canActivate: [requirePermission('connection:manage')],
        loadComponent: () => import('./sign-in/new-connection').then((m) => m.NewConnection),
      },
      {
        path: 'sign-in/:connectionId',
        title: title('connection'),
        canActivate: [requirePermission('connection:read')],
        loadComponent: () => import('./sign-in/connection-page').then((m) => m.ConnectionPage),
      },
      {
        path: 'sign-in/:connectionId/setup',
        title: title('connectionSetup'),
        canActivate: [requirePermission('connection:manage')],
        loadComponent: () => import('./sign-in/setup').then((m) => m.ConnectionSetup),
      },
      {
        path: 'sign-in/:connectionId/tests/:testId',
        title: title('connectionTest'),
        canActivate: [requirePermission('connection:manage')],
        loadComponent: () => import('./sign-in/test-page').then((m) => m.TestPage),
      },
      {
        path: 'domains',
        title: title('domains'),
        canActivate: [requirePermission('domain:read')],
        loadComponent: () => import('./domains/domains').then((m) => m.Domains),
      },
      {
        path: 'security',
        title: title('security'),
        canActivate: [requirePermission('security:read')],
        loadComponent: () => import('./security/security').then((m) => m.Security),
      },
      {
        path: 'keys',
        title: title('keys'),
        canActivate: [requirePermission('service_account:read')],
        loadComponent: () => import('./keys/keys').then((m) => m.Keys),
      },
      {
        path: 'check-sheet',
        title: title('checkSheet'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./check-sheet/check-sheet-page').then((m) => m.CheckSheetPage),
      },
      {
        path: 'check-sheet/comparison',
        title: title('checkSheet'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./check-sheet/comparison-page').then((m) => m.ComparisonPage),
      },
      {
        path: 'monthly-reports',
        title: title('monthlyReports'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () =>
          import('./monthly-reports/monthly-reports-page').then((m) => m.MonthlyReportsPage),
      },
      {
        path: 'data-handling',
        title: title('dataHandling'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./data-handling/data-handling-page').then((m) => m.DataHandlingPage),
      },
      {
        path: 'integrity',
        title: title('integrity'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./integrity/integrity-page').then((m) => m.IntegrityPage),
      },
      {
        path: 'log-alerts',
        title: title('logAlerts'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./log-alerts/log-alerts').then((m) => m.LogAlerts),
      },
      {
        path: 'log-streams',
        title: title('logStreams'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./log-streams/log-streams').then((m) => m.LogStreams),
      },
      {
        path: 'webhooks',
        title: title('webhooks'),
        canActivate: [requirePermission('webhook:read')],
        loadComponent: () => import('./webhooks/webhooks').then((m) => m.Webhooks),
      },
      {
        path: 'webhooks/new',
        title: title('newWebhook'),
        canActivate: [requirePermission('webhook:manage')],
        loadComponent: () => import('./webhooks/webhook-edit').then((m) => m.WebhookEdit),
      },
      {
        path: 'webhooks/:webhookId',
        title: title('webhook'),
        canActivate: [requirePermission('webhook:read')],
        loadComponent: () => import('./webhooks/webhook-page').then((m) => m.WebhookPage),
      },
      {
        path: 'webhooks/:webhookId/edit',
        title: title('webhook'),
        canActivate: [requirePermission('webhook:manage')],
        loadComponent: () => import('./webhooks/webhook-edit').then((m) => m.WebhookEdit),
      },
      {
        path: 'provisioning',
        title: title('provisioning'),
        canActivate: [requirePermission('provisioning:read')],
        loadComponent: () => import('./provisioning/provisioning').then((m) => m.Provisioning),
      },
      {
        path: 'storage',
        title: title('storage'),
        canActivate: [requirePermission('evidence:manage')],
        loadComponent: () => import('./kept/storage-page').then((m) => m.StoragePage),
      },
      {
        path: 'retention',
        title: title('retention'),
        canActivate: [requirePermission('evidence:manage')],
        loadComponent: () => import('./kept/retention-page').then((m) => m.RetentionPage),
      },
      {
        path: 'legal-holds',
        title: title('legalHolds'),
        canActivate: [requirePermission('evidence:manage')],
        loadComponent: () => import('./kept/legal-holds-page').then((m) => m.LegalHoldsPage),
      },
      {
        path: 'trash',
        title: title('trash'),
        canActivate: [requirePermission('evidence:manage')],
        loadComponent: () => import('../evidence/life/trash-page').then((m) => m.TrashPage),
      },
      {
        path: 'export',
        title: title('export'),
        canActivate: [requirePermission('export:read')],
        loadComponent: () => import('./export/export-page').then((m) => m.ExportPage),
      },
      {
        path: 'cancellation',
        title: title('cancellation'),
        canActivate: [requirePermission('tenant:cancel')],
        loadComponent: () => import('./cancellation/cancellation-page').then((m) => m.CancellationPage),
      },
      {
        path: 'custom-fields',
        title: title('settings'),
        canActivate: [requirePermission('tenant:update')],
        canDeactivate: [askBeforeLosing],
        loadComponent: () => import('./fields/fields-page').then((m) => m.FieldsPage),
      },
      {
        path: 'emergency-contacts',
        title: title('settings'),
        canActivate: [requirePermission('tenant:update')],
        loadComponent: () => import('./contacts/contacts-page').then((m) => m.ContactsPage),
      },
      {
        path: 'connections',
        title: title('admin'),
        canActivate: [requirePermission('connection:read')],
        loadComponent: () => import('./connected/connected-page').then((m) => m.ConnectedPage),
      },
      {
        path: 'customizing',
        title: title('settings'),
        canActivate: [requirePermission('tenant:update')],
        loadComponent: () => import('./customizing/customizing-page').then((m) => m.CustomizingPage),
      },
      {
        path: 'report-template',
        title: title('reportTemplate'),
        canActivate: [requirePermission('tenant:update')],
        canDeactivate: [askBeforeLosing],
        loadComponent: () => import('./reports/report-template-page').then((m) => m.ReportTemplatePage),
      },
      {
        path: 'log',
        title: title('log'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./log/log').then((m) => m.Log),
      },
      {
        path: 'timeline/:subject/:id',
        title: title('log'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./log/timeline/timeline-page').then((m) => m.TimelinePage),
      },
      {
        path: 'log/access',
        title: title('accessLog'),
        canActivate: [requirePermission('audit:read')],
        loadComponent: () => import('./log/access-page').then((m) => m.AccessPage),
      },
      {
        path: 'log/errors',
        title: title('errorLog'),
        canActivate: [requirePermission('audit:read')],
        data: { errors: true },
        loadComponent: () => import('./log/access-page').then((m) => m.AccessPage),
      },
      {
        path: 'settings',
        title: title('settings'),
        canActivate: [requirePermission('tenant:update')],
        canDeactivate: [askBeforeLosing],
        loadComponent: () => import('./settings/settings').then((m) => m.Settings),
      },
    ],
  },
];

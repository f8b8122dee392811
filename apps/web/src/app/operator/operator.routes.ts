import type { Routes } from '@angular/router';
import { requireOperator } from './operator-session';

/** For those who run the service: no page of an organization is behind these, and none leads here. */
export const operatorRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./operator-sign-in').then((m) => m.OperatorSignInPage) },
  { path: 'setup', loadComponent: () => import('./operator-setup').then((m) => m.OperatorSetupPage) },
  {
    path: '',
    canActivate: [requireOperator],
    loadComponent: () => import('./operator-shell').then((m) => m.OperatorShell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage),
      },
      {
        path: 'access',
        loadComponent: () => import('./access/access-page').then((m) => m.AccessPage),
      },
      { path: 'backups', loadComponent: () => import('./backups/backups-page').then((m) => m.BackupsPage) },
      {
        path: 'canaries',
        loadComponent: () => import('./canaries/canaries-page').then((m) => m.CanariesPage),
      },
      { path: 'checksheet', redirectTo: 'check-sheet' },
      {
        path: 'check-sheet',
        loadComponent: () => import('./check-sheet/operator-check-sheet').then((m) => m.OperatorCheckSheet),
      },
      {
        path: 'check-sheet/comparison',
        loadComponent: () => import('./check-sheet/operator-comparison').then((m) => m.OperatorComparison),
      },
      {
        path: 'connections',
        loadComponent: () => import('./connections/connections-page').then((m) => m.ConnectionsPage),
      },
      {
        path: 'data-handling',
        loadComponent: () =>
          import('./data-handling/operator-data-handling').then((m) => m.OperatorDataHandling),
      },
      {
        path: 'emergency-contacts',
        loadComponent: () => import('./contacts/operator-contacts').then((m) => m.OperatorContacts),
      },
      {
        path: 'incidents',
        loadComponent: () => import('./incidents/incidents-page').then((m) => m.IncidentsPage),
      },
      {
        path: 'incidents/:incidentId',
        loadComponent: () => import('./incidents/incident-page').then((m) => m.IncidentPage),
      },
      {
        path: 'end-of-service',
        loadComponent: () => import('./end-of-service/end-page').then((m) => m.EndPage),
      },
      {
        path: 'maintenance',
        loadComponent: () => import('./maintenance/maintenance-page').then((m) => m.MaintenancePage),
      },
      {
        path: 'response-times',
        loadComponent: () => import('./response-times/times-page').then((m) => m.TimesPage),
      },
      {
        path: 'releases',
        loadComponent: () => import('./releases/releases-page').then((m) => m.ReleasesPage),
      },
      {
        path: 'tenants',
        loadComponent: () => import('./contracts/tenants-page').then((m) => m.TenantsPage),
      },
      {
        path: 'support',
        loadComponent: () => import('./support/operator-support').then((m) => m.OperatorSupport),
      },
      {
        path: 'support/:requestId',
        loadComponent: () => import('./support/operator-thread').then((m) => m.OperatorThread),
      },
      { path: 'desk', loadComponent: () => import('./support/desk-page').then((m) => m.DeskPage) },
      { path: 'plans', loadComponent: () => import('./contracts/plans-page').then((m) => m.PlansPage) },
      { path: 'grants/:grantId', loadComponent: () => import('./look/look').then((m) => m.Look) },
    ],
  },
];

import type { Routes } from '@angular/router';
import { requirePermission } from '../core/require-session';

/** Asking the operator, for those who may. */
export const supportRoutes: Routes = [
  {
    path: '',
    canActivate: [requirePermission('support:ask')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./support-page').then((m) => m.SupportPage),
      },
      {
        path: ':requestId',
        loadComponent: () => import('./support-thread').then((m) => m.SupportThreadPage),
      },
    ],
  },
];

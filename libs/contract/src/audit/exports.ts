import type { ExportEnd } from '../http/exports.js';
import type { ExportId, ExportPartId } from '../ids.js';

/** Everything of a tenant on its way out, and in. */
export interface ExportsAudit {
  'export.started': { readonly exportId: ExportId };
  'export.ready': {
    readonly exportId: ExportId;
    readonly files: number;
    readonly bytes: number;
    readonly parts: number;
    readonly lost: number;
    readonly manifestSha256: string;
  };
  /** The parts are gone, or about to be. */
  'export.ended': { readonly exportId: ExportId; readonly end: ExportEnd };
  /** One session may download for some hours. */
  'export.granted': { readonly exportId: ExportId };
  'export.downloaded': { readonly exportId: ExportId; readonly exportPartId: ExportPartId };
  /** An export of another tenant was restored here. */
  'tenant.imported': {
    readonly exportId: ExportId;
    readonly sourceTenantId: string;
    readonly manifestSha256: string;
    readonly rows: number;
    readonly objects: number;
    readonly bytes: number;
  };
}

export const EXPORTS_AUDIT = [
  'export.started',
  'export.ready',
  'export.ended',
  'export.granted',
  'export.downloaded',
  'tenant.imported',
] as const satisfies readonly (keyof ExportsAudit)[];

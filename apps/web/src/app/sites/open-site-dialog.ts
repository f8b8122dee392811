import { inject } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { SiteDialog, type SiteDialogData } from './site-dialog';

/** Opens the dialog; answers the site's name, or nothing. Call it where dependencies can be injected. */
export function siteDialogs(): (data: SiteDialogData) => Promise<string | undefined> {
  const dialog = inject(MatDialog);
  return (data) => {
    const config = Object.assign(new MatDialogConfig<SiteDialogData>(), {
      data,
      width: '32rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    return firstValueFrom(dialog.open<SiteDialog, SiteDialogData, string>(SiteDialog, config).afterClosed());
  };
}

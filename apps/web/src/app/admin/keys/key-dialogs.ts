import { type ComponentType } from '@angular/cdk/portal';
import { inject, Injector } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Opens a dialog of these pages; answers what it closes with. Call it where dependencies can be injected. */
export function keyDialogs(): <Dialog, Data, Result>(
  dialog: ComponentType<Dialog>,
  data: Data,
) => Promise<Result | undefined> {
  const dialogs = inject(MatDialog);
  const injector = inject(Injector);
  return <Dialog, Data, Result>(dialog: ComponentType<Dialog>, data: Data) => {
    const config = Object.assign(new MatDialogConfig<Data>(), {
      data,
      injector,
      width: '36rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    return firstValueFrom(dialogs.open<Dialog, Data, Result>(dialog, config).afterClosed());
  };
}

import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { SHEET_FORMATS, type SheetFormat } from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';
import { CheckSheetTexts } from './check-sheet-texts';

/** Names of their own, in every language. */
const NAMES: Readonly<Record<SheetFormat, string>> = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', json: 'JSON' };

/** The sheet as a file, in the language of the page. */
@Component({
  selector: 'rj-sheet-downloads',
  imports: [MatAnchor],
  template: `
    @let t = texts.t();
    <div role="group" [attr.aria-label]="t.take">
      @for (file of files(); track file.format) {
        <a matButton="outlined" [href]="file.address" [attr.aria-label]="t.takeAs(file.name)" download>{{
          file.name
        }}</a>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class SheetDownloads {
  /** Path of the sheet below the API. */
  readonly path = input.required<string>();
  protected readonly texts = inject(CheckSheetTexts);
  private readonly i18n = inject(I18n);
  protected readonly files = computed(() =>
    SHEET_FORMATS.map((format) => ({
      format,
      name: NAMES[format],
      address: `${API}${this.path()}/file?format=${format}&locale=${this.i18n.locale()}`,
    })),
  );
}

import { computed, inject, linkedSignal, Service } from '@angular/core';
import { FilesStore } from '../files/files-store';
import { type Magnified, WHOLE } from './magnified';
import { StageStore } from './stage-store';
import { Zoom } from './zoom';

/** How this screen magnifies the picture on its stage; the others see theirs. Provided by the call room, also as `Zoom`. */
@Service({ autoProvided: false })
export class StageZoom extends Zoom {
  private readonly stage = inject(StageStore);
  private readonly files = inject(FilesStore);
  /** A linked signal starts anew whenever its source was looked at again; a computed one only tells it of another picture. */
  private readonly picture = computed(() => this.files.onStage()?.id ?? this.stage.staged()?.key ?? null);
  /** Another picture is shown whole at first; that somebody speaks makes no other. */
  protected override readonly shown = linkedSignal<string | null, Magnified>({
    source: this.picture,
    computation: () => WHOLE,
  });
}

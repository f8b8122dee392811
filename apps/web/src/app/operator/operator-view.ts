import { inject } from '@angular/core';
import { LoadedView } from '../core/loaded-view';
import { OperatorSessionStore } from './operator-session';

/** What a path of the operators' API answers; a session that is over leads to the sign-in. */
export class OperatorView<T extends object> extends LoadedView<T> {
  constructor(path: string, isEmpty?: (view: T) => boolean) {
    const session = inject(OperatorSessionStore);
    super(path, (thrown) => session.noticed(thrown), isEmpty);
  }
}

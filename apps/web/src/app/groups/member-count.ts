import { Component, computed, inject, input } from '@angular/core';
import type { GroupView } from '@rinjo/contract';
import { GroupTexts } from './group-texts';

/** How many people a group has, and how many of them cannot be invited. */
@Component({
  selector: 'rj-member-count',
  template: `{{ text() }}`,
})
export class MemberCount {
  readonly group = input.required<Pick<GroupView, 'memberCount' | 'activeCount'>>();
  private readonly texts = inject(GroupTexts);
  protected readonly text = computed(() => {
    const { count, deactivatedCount } = this.texts.t();
    const { memberCount, activeCount } = this.group();
    const deactivated = memberCount - activeCount;
    return count(memberCount) + (deactivated > 0 ? deactivatedCount(deactivated) : '');
  });
}

import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { type CallId, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { GroupTexts } from '../groups/group-texts';
import { MemberCount } from '../groups/member-count';
import { PresenceSign } from '../reach/presence-sign';
import { ReachTexts } from '../reach/reach-texts';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { CallStore } from './call-store';
import { GuestLinks } from './invite/guest-links';
import { InviteStore } from './invite-store';

/** Invites users of the organization, and guests by a link to copy or send. */
@Component({
  selector: 'rj-invite-panel',
  imports: [GuestLinks, Icon, MemberCount, Notice, PresenceSign],
  providers: [InviteStore],
  templateUrl: './invite-panel.html',
  styleUrl: './invite-panel.scss',
})
export class InvitePanel implements OnInit {
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly groupTexts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(InviteStore);
  protected readonly reachTexts = inject(ReachTexts);
  private readonly call = inject(CallStore);

  protected readonly limits = LIMITS;
  protected readonly present = computed(
    () => new Set((this.call.snapshot()?.participants ?? []).map(({ userId }) => userId)),
  );
  protected readonly search = debounced((term) => void this.store.search(term));

  ngOnInit(): void {
    void this.store.load(this.callId());
  }
}

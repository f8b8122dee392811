import { Injectable } from '@nestjs/common';
import type { Locale, SupportKind, SupportRequestId, UserId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { AccountPost, AdministratorsRepository } from '../../../identity/index.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import { OnCallLists } from '../../availability/index.js';
import { DeskLedger } from '../desk/desk-ledger.js';
import { supportLetter, type SupportNews } from './support-letter.js';

/** The request that a letter is about. */
export interface LetterSubject {
  readonly id: SupportRequestId;
  readonly number: number;
  readonly subject: string;
  readonly kind: SupportKind;
  readonly askedBy: UserId;
}

interface Addressee {
  readonly email: string;
  readonly locale: Locale;
}

/** Tells the desk of what was asked, and who asked of what the desk has written. Letters go when the transaction has committed. */
@Injectable()
export class SupportPost {
  constructor(
    private readonly post: AccountPost,
    private readonly administrators: AdministratorsRepository,
    private readonly tenants: TenantsRepository,
    private readonly desk: DeskLedger,
    private readonly onCall: OnCallLists,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  async toDesk(tx: Tx, request: LetterSubject, event: 'asked' | 'written'): Promise<void> {
    if (!this.post.sends) return;
    const { name: tenant } = await this.tenants.own(tx);
    const news: SupportNews = { to: 'desk', event, kind: request.kind };
    tx.afterCommit(() => {
      this.addressees().then(
        (all) => {
          if (all.length === 0)
            this.logger.error('A request for help reaches nobody: set the desk’s address, or who is on call');
          for (const { email, locale } of all)
            void this.post.send(
              email,
              supportLetter(locale, {
                ...request,
                tenant,
                news,
                url: this.page('operator/support', request),
              }),
            );
        },
        (cause: unknown) => this.logger.error('A request for help was not mailed', causeOf(cause)),
      );
    });
  }

  /** Nothing for somebody who has no account any more. */
  async toRequester(tx: Tx, request: LetterSubject, event: 'replied' | 'closed'): Promise<void> {
    if (!this.post.sends) return;
    const receiver = await this.administrators.receiver(tx, request.askedBy);
    if (!receiver) return;
    const { email, locale, tenant } = receiver;
    const news: SupportNews = { to: 'requester', event };
    const letter = supportLetter(locale, { ...request, tenant, news, url: this.page('support', request) });
    tx.afterCommit(() => void this.post.send(email, letter));
  }

  /** The desk's own address, or everybody on call. */
  private async addressees(): Promise<readonly Addressee[]> {
    const desk = (await this.desk.versions()).at(-1);
    if (desk && desk.email !== null) return [{ email: desk.email, locale: desk.locale }];
    return (await this.onCall.latest())?.contacts ?? [];
  }

  private page(path: string, { id }: LetterSubject): string {
    return new URL(`/${path}/${id}`, this.environment.PUBLIC_URL).href;
  }
}

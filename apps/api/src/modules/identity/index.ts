import { ApiKeyEntity } from './keys/api-key.entity.js';
import { PasskeyEntity } from './factors/passkeys/passkey.entity.js';
import { RecoveryCodeEntity } from './factors/recovery-codes/recovery-code.entity.js';
import { PendingSignInEntity } from './factors/sign-in/pending-sign-in.entity.js';
import { TotpCredentialEntity } from './factors/totp/totp-credential.entity.js';
import { GroupEntity } from './groups/group.entity.js';
import { GroupMemberEntity } from './groups/group-member.entity.js';
import { GuestSessionEntity } from './guest-session.entity.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { AccountLinkEntity } from './links/account-link.entity.js';
import { RoleEntity } from './roles/role.entity.js';
import { ServiceAccountEntity } from './service-accounts/service-account.entity.js';
import { SessionEntity } from './session.entity.js';
import { TenantSecurityEntity } from './security/tenant-security.entity.js';
import { UserEntity } from './user.entity.js';

export { type AdministratorContact, AdministratorsRepository } from './administrators.repository.js';
export { anonymousIn } from './anonymous.js';
export {
  clearCookie,
  GUEST_COOKIE,
  OPERATOR_COOKIE,
  readCookie,
  SESSION_COOKIE,
  setCookie,
  shareCookie,
} from './cookies.js';
export { GroupMembersRepository } from './groups/group-members.repository.js';
export { GroupsRepository } from './groups/groups.repository.js';
export { GuestSessions, type OpenedGuestSession } from './guest-sessions.js';
export { type SteppedUp, VouchedStepUp } from './factors/step-up/vouched-step-up.js';
export { SecurityMail } from './factors/mail/security-mail.js';
export { FactorChanges } from './factors/factor-changes.js';
export { BreakGlass } from './security/break-glass.js';
export { TenantSecurityRepository } from './security/tenant-security.repository.js';
export { SessionEntry } from './session-entry.js';
export { IdentityModule } from './identity.module.js';
export { CreateUserUseCase } from './create-user.js';
export { FullPasswordCost, PasswordCost, PasswordHasher } from './password-hasher.js';
export { emailKey } from './email-key.js';
export { newSeed, otpauthUri, stepOf } from './factors/totp/totp.js';
export { checkNewPassword } from './password-rules.js';
export { type Guess, SignInThrottle } from './sign-in-throttle.js';
export { PASSWORD_UNITS } from './users.dto.js';
export { type Eraser, UserErasure } from './erasure/user-erasure.js';
export { JoinGroups } from './groups/join-groups.js';
export { UploadPasses } from './upload-passes/upload-passes.js';
export { UserInvitations } from './invitations/user-invitations.service.js';
export { type Letter, type LetterText, paragraphsOf, setLetter } from './letters/letter.js';
export { accountLetter } from './letters/account-letters.js';
export {
  administratorsLetter,
  type PlainLetter,
  TO_ADMINISTRATORS,
  UNANSWERED,
  unansweredLetter,
} from './letters/administrators-letter.js';
export { NOTICE_POLICY, NoticePost } from './letters/notice-post.js';
export { AccountPost } from './letters/post.js';
export { NewPeople, type NewPerson } from './new-people.js';
export { type ExemptFromSso, SignInPolicy, type WouldBe } from './sign-in-policy.js';
export { IsRoleKey } from './roles/is-role-key.js';
export { assertMayGive, mayGive, permissionsOf } from './roles/rights.js';
export { RoleHoldersRepository } from './roles/role-holders.repository.js';
export { RolesRepository } from './roles/roles.repository.js';
export { type Account, AccountsRepository } from './accounts.repository.js';
export { type OwedSignOut, ProviderSignOut } from './provider-sign-out.port.js';
export { CompanySignIns } from './sign-in-options/company-sign-ins.port.js';
export { emailDomain } from './sign-in-options/email-domain.js';
export { Sessions } from './sessions.js';
export { type Opened, type Outside, type ProvenSignIn, SessionStarter } from './session-starter.js';
export { type RefusedSignIn, SignInRefusals } from './sign-in-refusals.js';
export { SignOut } from './sign-out.js';
export { TenantSignOut } from './tenant-sign-out.js';
export { UserChanges } from './user-changes.js';
export { UpdateUserUseCase } from './update-user.js';
export { UsersRepository } from './users.repository.js';
export { GuestSessionEntity, UserEntity };

/** Entities of this module, for the database module. */
export const IDENTITY_ENTITIES = [
  UserEntity,
  RoleEntity,
  AccountLinkEntity,
  PasswordCredentialEntity,
  SessionEntity,
  GuestSessionEntity,
  GroupEntity,
  GroupMemberEntity,
  ServiceAccountEntity,
  ApiKeyEntity,
  PasskeyEntity,
  TotpCredentialEntity,
  RecoveryCodeEntity,
  PendingSignInEntity,
  TenantSecurityEntity,
] as const;

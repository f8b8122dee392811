import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/access/authenticator.port.js';
import { PrincipalSource } from '../../platform/access/principal-source.port.js';
import { StepUps } from '../../platform/access/step-ups.port.js';
import { Revocations } from '../../platform/events/revocations.port.js';
import { DomainsModule, EmergencyDoor, TenancyModule } from '../tenancy/index.js';
import { AdministratorsRepository } from './administrators.repository.js';
import { AccountLinks } from './links/account-links.js';
import { AccountLinksRepository } from './links/account-links.repository.js';
import { NoticePost } from './letters/notice-post.js';
import { AccountPost } from './letters/post.js';
import { AccountsRepository } from './accounts.repository.js';
import { BulkUserChanges } from './bulk-user-changes.js';
import { AddressRefusals } from './addresses/address-refusals.js';
import { RequestAuthenticator } from './request-authenticator.js';
import { CreateUserUseCase } from './create-user.js';
import { CurrentSessionReader } from './current-session.js';
import { FactorChanges } from './factors/factor-changes.js';
import { FactorHooks } from './factors/factor-hooks.js';
import { FactorStates } from './factors/factor-states.js';
import { FactorThrottle } from './factors/factor-throttle.js';
import { Factors } from './factors/factors.js';
import { FactorsController } from './factors/factors.controller.js';
import { FreshSession } from './factors/fresh-session.js';
import { SecurityMail } from './factors/mail/security-mail.js';
import { Challenges } from './factors/passkeys/challenges.js';
import { OwnPasskeys } from './factors/passkeys/own-passkeys.js';
import { OwnPasskeysController } from './factors/passkeys/own-passkeys.controller.js';
import { PasskeyProof } from './factors/passkeys/passkey-proof.js';
import { PasskeyRegistration } from './factors/passkeys/passkey-registration.js';
import { PasskeysRepository } from './factors/passkeys/passkeys.repository.js';
import { RelyingParty } from './factors/passkeys/relying-party.js';
import { RecoveryCodesRepository } from './factors/recovery-codes/recovery-codes.repository.js';
import { Self } from './factors/self.js';
import { AfterPassword } from './factors/sign-in/after-password.js';
import { EnrolmentSignIn } from './factors/sign-in/enrolment-sign-in.js';
import { FactorSession } from './factors/sign-in/factor-session.js';
import { PasskeySignIn } from './factors/sign-in/passkey-sign-in.js';
import { PendingSignIns } from './factors/sign-in/pending-sign-ins.js';
import { PendingSignInsRepository } from './factors/sign-in/pending-sign-ins.repository.js';
import { SecondFactorCodes } from './factors/sign-in/second-factor-codes.js';
import { SecondFactorSignIn } from './factors/sign-in/second-factor-sign-in.js';
import { SecondStepController } from './factors/sign-in/second-step.controller.js';
import { StepUpOptions } from './factors/step-up/step-up-options.js';
import { StepUpPassword } from './factors/step-up/step-up-password.js';
import { OwnTotp } from './factors/totp/own-totp.js';
import { OwnTotpController } from './factors/totp/own-totp.controller.js';
import { TotpCredentialsRepository } from './factors/totp/totp-credentials.repository.js';
import { TotpEnrolment } from './factors/totp/totp-enrolment.js';
import { TotpProof } from './factors/totp/totp-proof.js';
import { BreakGlass } from './security/break-glass.js';
import { TenantSecurityUseCase } from './security/tenant-security.js';
import { TenantSecurityController } from './security/tenant-security.controller.js';
import { TenantSecurityRepository } from './security/tenant-security.repository.js';
import { SessionEntry } from './session-entry.js';
import { SessionFreshness } from './factors/step-up/session-freshness.js';
import { StepUpController } from './factors/step-up/step-up.controller.js';
import { StepUpUseCase } from './factors/step-up/step-up.js';
import { VouchedStepUp } from './factors/step-up/vouched-step-up.js';
import { ErasureRepository } from './erasure/erasure.repository.js';
import { ListedErasure } from './erasure/listed-erasure.js';
import { UserErasure } from './erasure/user-erasure.js';
import { GroupMembersRepository } from './groups/group-members.repository.js';
import { GroupMembers } from './groups/group-members.service.js';
import { GroupsController } from './groups/groups.controller.js';
import { GroupsRepository } from './groups/groups.repository.js';
import { Groups } from './groups/groups.service.js';
import { JoinGroups } from './groups/join-groups.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { ImportRepository } from './import/import.repository.js';
import { PeopleSheets } from './import/people-sheets.js';
import { UserImportsController } from './import/user-imports.controller.js';
import { UserImports } from './import/user-imports.js';
import { InvitationLetters } from './invitations/invitation-letters.js';
import { UserInvitationsController } from './invitations/user-invitations.controller.js';
import { UserInvitationsRepository } from './invitations/user-invitations.repository.js';
import { UserInvitations } from './invitations/user-invitations.service.js';
import { GuestSessions } from './guest-sessions.js';
import { GuestSessionsRepository } from './guest-sessions.repository.js';
import { KeyPrincipals } from './keys/key-principals.js';
import { KeysController } from './keys/keys.controller.js';
import { KeysRepository } from './keys/keys.repository.js';
import { Keys } from './keys/keys.service.js';
import { MeController } from './me.controller.js';
import { Me } from './me.js';
import { NewPeople } from './new-people.js';
import { NotifiedRevocations } from './notified-revocations.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordCheck } from './password-check.js';
import { FullPasswordCost, PasswordCost, PasswordHasher } from './password-hasher.js';
import { PasswordResetsController } from './resets/password-resets.controller.js';
import { PasswordResets } from './resets/password-resets.js';
import { PasswordSetter } from './password-setter.js';
import { RoleDirectory } from './roles/role-directory.js';
import { Giving } from './roles/giving.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { RolesController } from './roles/roles.controller.js';
import { RolesRepository } from './roles/roles.repository.js';
import { Roles } from './roles/roles.service.js';
import { ServiceAccountsController } from './service-accounts/service-accounts.controller.js';
import { ServiceAccountsRepository } from './service-accounts/service-accounts.repository.js';
import { ServiceAccounts } from './service-accounts/service-accounts.service.js';
import { SessionPrincipals } from './session-principals.js';
import { SessionRenewal } from './session-renewal.js';
import { SessionStarter } from './session-starter.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInPolicy } from './sign-in-policy.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInOptionsController } from './sign-in-options/sign-in-options.controller.js';
import { SignInOptionsReader } from './sign-in-options/sign-in-options.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInUseCase } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { TenantSignOut } from './tenant-sign-out.js';
import { UploadPassesRepository } from './upload-passes/upload-passes.repository.js';
import { UploadPasses } from './upload-passes/upload-passes.js';
import { UpdateUserUseCase } from './update-user.js';
import { UserChanges } from './user-changes.js';
import { UserDirectory } from './user-directory.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';

const PORTS = [
  { provide: Authenticator, useClass: RequestAuthenticator },
  { provide: PrincipalSource, useClass: SessionPrincipals },
  { provide: Revocations, useClass: NotifiedRevocations },
  { provide: StepUps, useClass: SessionFreshness },
];
const SESSIONS = [
  SessionRenewal,
  ...[Sessions, SessionsRepository, GuestSessions, GuestSessionsRepository],
  AdministratorsRepository,
  NoticePost,
  ...[
    SignInUseCase,
    SignInRefusals,
    SignOut,
    TenantSignOut,
    SessionStarter,
    OwnSessions,
    CurrentSessionReader,
  ],
  ...[SignInOptionsReader, AddressRefusals, UploadPasses, UploadPassesRepository],
];
const PASSWORDS = [
  { provide: PasswordCost, useClass: FullPasswordCost },
  ...[PasswordHasher, PasswordCheck, PasswordSetter, SignInThrottle],
];
const USERS = [
  ...[UsersRepository, AccountsRepository, UserDirectory, UserChanges],
  ...[CreateUserUseCase, UpdateUserUseCase, Me],
];
const LINKS = [AccountLinks, AccountLinksRepository, AccountPost, SignInPolicy, PasswordResets];
const PEOPLE = [
  ...[NewPeople, BulkUserChanges, UserErasure, ListedErasure, ErasureRepository, JoinGroups],
  ...[UserInvitations, UserInvitationsRepository, AcceptInvitation, InvitationLetters],
  ...[UserImports, ImportRepository, PeopleSheets],
];
const ROLES = [Roles, RoleDirectory, RolesRepository, RoleHoldersRepository, Giving];
const MACHINES = [KeyPrincipals, Keys, KeysRepository, ServiceAccounts, ServiceAccountsRepository];
const FACTORS = [
  ...[Factors, FactorStates, FactorChanges, FactorThrottle, FreshSession, Self, SecurityMail],
  FactorHooks,
  ...[Challenges, PasskeysRepository, PasskeyRegistration, PasskeyProof, RelyingParty, OwnPasskeys],
  ...[TotpCredentialsRepository, TotpEnrolment, TotpProof, OwnTotp, RecoveryCodesRepository],
  ...[StepUpUseCase, StepUpPassword, StepUpOptions, VouchedStepUp],
];
const SECOND_STEP = [
  ...[AfterPassword, PendingSignIns, PendingSignInsRepository, FactorSession],
  ...[SecondFactorSignIn, SecondFactorCodes, EnrolmentSignIn, PasskeySignIn, SessionEntry],
];
const SECURITY = [
  ...[TenantSecurityRepository, TenantSecurityUseCase, BreakGlass],
  { provide: EmergencyDoor, useExisting: BreakGlass },
];
const FACTOR_CONTROLLERS = [
  ...[StepUpController, SecondStepController, FactorsController],
  ...[OwnPasskeysController, OwnTotpController, TenantSecurityController],
];
const GROUPS = [Groups, GroupsRepository, GroupMembers, GroupMembersRepository];

/** Who people are: users, groups, roles, passwords, sessions of users and of guests. */
@Global()
@Module({
  imports: [TenancyModule, DomainsModule],
  controllers: [
    SessionsController,
    SignInOptionsController,
    UsersController,
    GroupsController,
    RolesController,
    UserInvitationsController,
    UserImportsController,
    PasswordResetsController,
    MeController,
    KeysController,
    ServiceAccountsController,
    ...FACTOR_CONTROLLERS,
  ],
  providers: [
    ...PORTS,
    ...SESSIONS,
    ...PASSWORDS,
    ...USERS,
    ...FACTORS,
    ...SECOND_STEP,
    ...SECURITY,
    ...GROUPS,
    ...ROLES,
    ...LINKS,
    ...PEOPLE,
    ...MACHINES,
  ],
  exports: [
    SecurityMail,
    PasswordHasher,
    AdministratorsRepository,
    NoticePost,
    Authenticator,
    PrincipalSource,
    Revocations,
    StepUps,
    VouchedStepUp,
    GroupMembersRepository,
    GroupsRepository,
    GuestSessions,
    AccountPost,
    JoinGroups,
    NewPeople,
    SignInPolicy,
    SignInThrottle,
    UserErasure,
    UserInvitations,
    RoleHoldersRepository,
    RolesRepository,
    Sessions,
    SessionStarter,
    SessionEntry,
    SignInRefusals,
    BreakGlass,
    EmergencyDoor,
    TenantSecurityRepository,
    FactorChanges,
    SignOut,
    TenantSignOut,
    UserChanges,
    AccountsRepository,
    UsersRepository,
    UserChanges,
    CreateUserUseCase,
    UpdateUserUseCase,
    UploadPasses,
  ],
})
export class IdentityModule {}

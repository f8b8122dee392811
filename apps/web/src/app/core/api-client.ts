import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  StartRings,
  SeeMissed,
  RingView,
  RingId,
  MissedCallView,
  DeclineRing,
  ChoosePresence,
  AcceptConsent,
  AddedFile,
  AddFile,
  AskSignInOptions,
  CallId,
  CallQuery,
  CallView,
  ChangeGroupMembers,
  ChangePassword,
  ChatMessage,
  CreateCall,
  CreatedGuestLink,
  CreateGuestLink,
  CreateGroup,
  CreateGuestSession,
  CreateSite,
  CreateUser,
  CurrentSession,
  EndGuestNetworkCheck,
  FileId,
  GroupDetails,
  GroupId,
  GroupQuery,
  GroupView,
  GuestLinkId,
  GuestPreview,
  GuestSessionView,
  InvitationView,
  InviteUsers,
  Locale,
  NetworkCheckId,
  NetworkCheckView,
  Page,
  PageQuery,
  ParticipationView,
  PendingConsent,
  PreviewGuestLink,
  RecordingComposition,
  RecordingId,
  SessionId,
  SignedOut,
  SignIn,
  SignInAnswer,
  SignInOptions,
  SiteId,
  SiteQuery,
  SiteView,
  StartGuestNetworkCheck,
  StartNetworkCheck,
  TenantSettings,
  Ticket,
  UpdateCall,
  UpdateGroup,
  UpdateSite,
  UpdateTenantSettings,
  UpdateUser,
  UploadPass,
  UploadRules,
  UserId,
  UserQuery,
  UserView,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from './api-interceptor';

/** One method per route that the interface uses. Every method throws `ApiError`. */
@Service()
export class ApiClient {
  private readonly http = inject(HttpClient);

  signIn(body: SignIn): Promise<SignInAnswer> {
    return this.post('/sign-in', body);
  }
  signInOptions(body: AskSignInOptions): Promise<SignInOptions> {
    return this.post('/sign-in/options', body);
  }
  signOut(): Promise<SignedOut> {
    return this.post('/sign-out', {});
  }
  session(): Promise<CurrentSession> {
    return this.get('/session');
  }
  revokeSession(id: SessionId): Promise<unknown> {
    return this.delete(`/sessions/${id}`);
  }
  changePassword(body: ChangePassword): Promise<unknown> {
    return firstValueFrom(this.http.put(`${API}/me/password`, body));
  }
  updateMe(body: { readonly displayName?: string; readonly locale?: Locale }): Promise<UserView> {
    return this.patch('/me', body);
  }

  users(query: UserQuery): Promise<Page<UserView>> {
    return this.get('/users', { ...query });
  }
  createUser(body: CreateUser): Promise<UserView> {
    return this.post('/users', body);
  }
  updateUser(id: UserId, body: UpdateUser): Promise<UserView> {
    return this.patch(`/users/${id}`, body);
  }

  tenantSettings(): Promise<TenantSettings> {
    return this.get('/tenant/settings');
  }
  updateTenantSettings(body: UpdateTenantSettings): Promise<TenantSettings> {
    return this.patch('/tenant/settings', body);
  }

  groups(query: GroupQuery): Promise<Page<GroupView>> {
    return this.get('/groups', { ...query });
  }
  createGroup(body: CreateGroup): Promise<GroupDetails> {
    return this.post('/groups', body);
  }
  updateGroup(id: GroupId, body: UpdateGroup): Promise<GroupDetails> {
    return this.patch(`/groups/${id}`, body);
  }
  changeGroupMembers(id: GroupId, body: ChangeGroupMembers): Promise<GroupDetails> {
    return this.patch(`/groups/${id}/members`, body);
  }
  deleteGroup(id: GroupId): Promise<unknown> {
    return this.delete(`/groups/${id}`);
  }

  pendingConsent(): Promise<PendingConsent> {
    return this.get('/consent');
  }
  acceptConsent(body: AcceptConsent): Promise<unknown> {
    return this.post('/consent/acceptances', body);
  }

  sites(query: SiteQuery): Promise<Page<SiteView>> {
    return this.get('/sites', { ...query });
  }
  createSite(body: CreateSite): Promise<SiteView> {
    return this.post('/sites', body);
  }
  updateSite(id: SiteId, body: UpdateSite): Promise<SiteView> {
    return this.patch(`/sites/${id}`, body);
  }

  calls(query: CallQuery): Promise<Page<CallView>> {
    return this.get('/calls', { ...query });
  }
  call(id: CallId): Promise<CallView> {
    return this.get(`/calls/${id}`);
  }
  createCall(body: CreateCall): Promise<CallView> {
    return this.post('/calls', body);
  }
  updateCall(id: CallId, body: UpdateCall): Promise<CallView> {
    return this.patch(`/calls/${id}`, body);
  }
  /** A new call of the same name, at the same site, with the same people. */
  callAgain(id: CallId): Promise<CallView> {
    return this.post(`/calls/${id}/again`, {});
  }
  endCall(id: CallId): Promise<CallView> {
    return this.post(`/calls/${id}/end`, {});
  }
  participations(id: CallId): Promise<readonly ParticipationView[]> {
    return this.get(`/calls/${id}/participants`);
  }
  chat(id: CallId, query: PageQuery): Promise<Page<ChatMessage>> {
    return this.get(`/calls/${id}/chat`, { ...query });
  }
  invitations(id: CallId): Promise<readonly InvitationView[]> {
    return this.get(`/calls/${id}/invitations`);
  }
  uninvite(id: CallId, userId: UserId): Promise<unknown> {
    return this.delete(`/calls/${id}/invitations/${userId}`);
  }
  rings(id: CallId): Promise<readonly RingView[]> {
    return this.get(`/calls/${id}/rings`);
  }
  /** Calls people into the call; without names, everybody who is invited. */
  startRings(id: CallId, body: StartRings): Promise<readonly RingView[]> {
    return this.post(`/calls/${id}/rings`, body);
  }
  answerRing(id: RingId): Promise<RingView> {
    return this.post(`/rings/${id}/answer`, {});
  }
  declineRing(id: RingId, body: DeclineRing): Promise<RingView> {
    return this.post(`/rings/${id}/decline`, body);
  }
  cancelRing(id: RingId): Promise<RingView> {
    return this.post(`/rings/${id}/cancel`, {});
  }
  missedCalls(query: PageQuery): Promise<Page<MissedCallView>> {
    return this.get('/missed-calls', { ...query });
  }
  seeMissed(body: SeeMissed): Promise<unknown> {
    return this.post('/missed-calls/seen', body);
  }
  choosePresence(body: ChoosePresence): Promise<unknown> {
    return this.put('/me/presence', body);
  }
  issueTicket(id: CallId): Promise<Ticket> {
    return this.post(`/calls/${id}/tickets`, {});
  }
  invite(id: CallId, body: InviteUsers): Promise<unknown> {
    return this.post(`/calls/${id}/invitations`, body);
  }
  createGuestLink(id: CallId, body: CreateGuestLink): Promise<CreatedGuestLink> {
    return this.post(`/calls/${id}/guest-links`, body);
  }
  revokeGuestLink(id: CallId, link: GuestLinkId): Promise<unknown> {
    return this.delete(`/calls/${id}/guest-links/${link}`);
  }

  uploadRules(): Promise<UploadRules> {
    return this.get('/upload-rules');
  }
  /** Guests alone: for what could not be sent before the session was over. */
  issueUploadPass(callId: CallId): Promise<UploadPass> {
    return this.post(`/calls/${callId}/upload-passes`, {});
  }

  /** Has a film with drawings made. */
  orderDrawnFilm(id: RecordingId): Promise<RecordingComposition> {
    return this.post(`/recordings/${id}/drawn-film`, {});
  }

  /** Sends a file as it is. */
  addFile(callId: CallId, file: Blob, query: AddFile): Promise<AddedFile> {
    const params: Record<string, string | number> = { ...query };
    return firstValueFrom(this.http.post<AddedFile>(`${API}/calls/${callId}/files`, file, { params }));
  }
  fileContent(callId: CallId, id: FileId): Promise<Blob> {
    return firstValueFrom(this.http.get(this.fileUrl(callId, id), { responseType: 'blob' }));
  }
  fileUrl(callId: CallId, id: FileId): string {
    return `${API}/calls/${callId}/files/${id}/content`;
  }

  previewGuestLink(body: PreviewGuestLink): Promise<GuestPreview> {
    return this.post('/guest/preview', body);
  }
  createGuestSession(body: CreateGuestSession): Promise<GuestSessionView> {
    return this.post('/guest/sessions', body);
  }
  startNetworkCheck(body: StartNetworkCheck): Promise<NetworkCheckView> {
    return this.post('/network-checks', body);
  }
  endNetworkCheck(id: NetworkCheckId): Promise<unknown> {
    return this.delete(`/network-checks/${id}`);
  }
  /** For the holder of a link who has not joined yet. */
  startGuestNetworkCheck(body: StartGuestNetworkCheck): Promise<NetworkCheckView> {
    return this.post('/guest/network-checks', body);
  }
  endGuestNetworkCheck(id: NetworkCheckId, body: EndGuestNetworkCheck): Promise<unknown> {
    return this.post(`/guest/network-checks/${id}/end`, body);
  }
  guestSession(): Promise<GuestSessionView> {
    return this.get('/guest/session');
  }

  private get<T>(
    path: string,
    query: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ): Promise<T> {
    const params: Record<string, string | number | boolean> = {};
    for (const [name, value] of Object.entries(query)) if (value !== undefined) params[name] = value;
    return firstValueFrom(this.http.get<T>(API + path, { params }));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(API + path, body));
  }
  private put<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.put<T>(API + path, body));
  }
  private patch<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.patch<T>(API + path, body));
  }
  private delete(path: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(API + path));
  }
}

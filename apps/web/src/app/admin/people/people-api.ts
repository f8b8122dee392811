import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ChangedUsers,
  ChangeUsers,
  CreateRole,
  ImportUsers,
  InviteUser,
  Page,
  PageQuery,
  RoleId,
  RoleKey,
  RoleQuery,
  RoleView,
  SentUserInvitation,
  SignInQuery,
  SignInView,
  SystemRoleView,
  UpdateRole,
  UserId,
  UserImportCheck,
  UserImportResult,
} from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { API } from '../../core/api-interceptor';

/** The routes of people's administration. They come with the pages that use them. Every method throws `ApiError`. */
@Service()
export class PeopleApi {
  private readonly http = inject(HttpClient);

  roles(query: RoleQuery): Promise<Page<RoleView>> {
    return first(this.http.get<Page<RoleView>>(`${API}/roles`, { params: { ...query } }));
  }
  systemRoles(): Promise<readonly SystemRoleView[]> {
    return first(this.http.get<readonly SystemRoleView[]>(`${API}/roles/system`));
  }
  role(id: RoleId): Promise<RoleView> {
    return first(this.http.get<RoleView>(`${API}/roles/${id}`));
  }
  createRole(body: CreateRole): Promise<RoleView> {
    return first(this.http.post<RoleView>(`${API}/roles`, body));
  }
  updateRole(id: RoleId, body: UpdateRole): Promise<RoleView> {
    return first(this.http.patch<RoleView>(`${API}/roles/${id}`, body));
  }
  deleteRole(id: RoleId, moveTo: RoleKey | null): Promise<unknown> {
    const params: Record<string, string> = moveTo === null ? {} : { moveTo };
    return first(this.http.delete(`${API}/roles/${id}`, { params }));
  }

  invite(body: InviteUser): Promise<SentUserInvitation> {
    return first(this.http.post<SentUserInvitation>(`${API}/user-invitations`, body));
  }
  inviteAgain(id: UserId): Promise<SentUserInvitation> {
    return first(this.http.post<SentUserInvitation>(`${API}/user-invitations/${id}/letters`, {}));
  }
  revokeInvitation(id: UserId): Promise<unknown> {
    return first(this.http.delete(`${API}/user-invitations/${id}`));
  }
  changeMany(body: ChangeUsers): Promise<ChangedUsers> {
    return first(this.http.post<ChangedUsers>(`${API}/users/bulk`, body));
  }
  deleteUser(id: UserId): Promise<unknown> {
    return first(this.http.delete(`${API}/users/${id}`));
  }

  checkImport(file: Blob): Promise<UserImportCheck> {
    return first(this.http.post<UserImportCheck>(`${API}/user-imports/check`, file, CSV));
  }
  runImport(file: Blob, { mode, invite }: ImportUsers): Promise<UserImportResult> {
    const options = { ...CSV, params: { mode, invite } };
    return first(this.http.post<UserImportResult>(`${API}/user-imports`, file, options));
  }
  file(name: 'people.csv' | 'people-template.csv'): Promise<Blob> {
    return first(this.http.get(`${API}/${name}`, { responseType: 'blob' }));
  }

  signIns(query: SignInQuery): Promise<Page<SignInView>> {
    return first(this.http.get<Page<SignInView>>(`${API}/sign-ins`, { params: { ...query } }));
  }
  ownSignIns(query: PageQuery): Promise<Page<SignInView>> {
    return first(this.http.get<Page<SignInView>>(`${API}/me/sign-ins`, { params: { ...query } }));
  }
}

const CSV = { headers: { 'content-type': 'text/csv' } } as const;
const first = <T>(answer: Observable<T>): Promise<T> => firstValueFrom(answer);

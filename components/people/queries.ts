import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  ApiKeys,
  Done,
  InvitationLink,
  Invitations,
  Members,
  NewApiKey,
  People,
  Sessions,
  type ApiKeyInput,
  type ChangePerson,
  type PasswordInput,
} from "#lib/auth/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const NAMES_FRESH_MS = 60_000;
const Ended = z.object({ ended: z.number() });
const below = (id: string): string => encodeURIComponent(id);

/** Names by id, for everybody whose id stands beside work. */
export const peopleQuery = () =>
  queryOptions({
    queryKey: ["people", "names"],
    queryFn: async ({ signal }) => (await api.get("/people", People, { signal })).items,
    staleTime: NAMES_FRESH_MS,
  });

export const membersQuery = () =>
  queryOptions({
    queryKey: ["people", "members"],
    queryFn: async ({ signal }) => (await api.get("/people/members", Members, { signal })).items,
  });

export const invitationsQuery = () =>
  queryOptions({
    queryKey: ["people", "invitations"],
    queryFn: async ({ signal }) => (await api.get("/invitations", Invitations, { signal })).items,
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ["people", "sessions"],
    queryFn: async ({ signal }) => (await api.get("/account/sessions", Sessions, { signal })).items,
  });

export const apiKeysQuery = () =>
  queryOptions({
    queryKey: ["people", "keys"],
    queryFn: async ({ signal }) => (await api.get("/api-keys", ApiKeys, { signal })).items,
  });

const refresh = (client: QueryClient) => () => client.invalidateQueries({ queryKey: ["people"] });

export const inviteMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: { role: string; email?: string; days: number }) =>
      api.post("/invitations", input, InvitationLink),
    onSuccess: refresh(client),
  });

export const withdrawMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(`/invitations/${below(id)}/withdraw`, {}, Done),
    onSuccess: refresh(client),
  });

export const changePersonMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, change }: { id: string; change: ChangePerson }) =>
      api.patch(`/people/${below(id)}`, change, Done),
    onSettled: refresh(client),
  });

export const passwordLinkMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(`/people/${below(id)}/password-link`, {}, InvitationLink),
    onSuccess: refresh(client),
  });

export const endSessionsOfMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(`/people/${below(id)}/end-sessions`, {}, Ended),
    onSuccess: refresh(client),
  });

/** @param id null for all sessions but this one */
export const endSessionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string | null) => {
      await (id === null
        ? api.post("/account/sessions/end-others", {}, Ended)
        : api.post(`/account/sessions/${below(id)}/end`, {}, Done));
    },
    onSuccess: refresh(client),
  });

export const changePasswordMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: PasswordInput) => api.post("/account/password", input, Done),
    onSuccess: refresh(client),
  });

export const makeKeyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: ApiKeyInput) => api.post("/api-keys", input, NewApiKey),
    onSuccess: refresh(client),
  });

export const revokeKeyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(`/api-keys/${below(id)}/revoke`, {}, Done),
    onSuccess: refresh(client),
  });

export const signOutMutation = () => mutationOptions({ mutationFn: () => api.post("/sign-out", {}, Done) });

import type { RouteHandler } from "#lib/http/define-route.ts";
import type { ApiOperation } from "#lib/http/openapi-document.ts";
import * as apisFacets from "../apis/facets/route.ts";
import * as apis from "../apis/route.ts";
import * as auditExport from "../audit/export/route.ts";
import * as audit from "../audit/route.ts";
import * as bulkActionsIdCancel from "../bulk-actions/[id]/cancel/route.ts";
import * as bulkActionsIdUndo from "../bulk-actions/[id]/undo/route.ts";
import * as bulkActionsId from "../bulk-actions/[id]/route.ts";
import * as bulkActionsAssign from "../bulk-actions/assign/route.ts";
import * as bulkActionsCheck from "../bulk-actions/check/route.ts";
import * as bulkActionsCount from "../bulk-actions/count/route.ts";
import * as bulkActions from "../bulk-actions/route.ts";
import * as casesIdComments from "../cases/[id]/comments/route.ts";
import * as casesIdBranches from "../cases/[id]/branches/route.ts";
import * as casesIdBranchesNumber from "../cases/[id]/branches/[number]/route.ts";
import * as casesIdBranchesNumberAdopt from "../cases/[id]/branches/[number]/adopt/route.ts";
import * as casesIdBranchesNumberRetry from "../cases/[id]/branches/[number]/retry/route.ts";
import * as casesIdCut from "../cases/[id]/cut/route.ts";
import * as casesIdDraft from "../cases/[id]/draft/route.ts";
import * as casesIdNeighbours from "../cases/[id]/neighbours/route.ts";
import * as casesIdRestore from "../cases/[id]/restore/route.ts";
import * as casesIdReviews from "../cases/[id]/reviews/route.ts";
import * as casesIdReviewsUndo from "../cases/[id]/reviews/undo/route.ts";
import * as casesIdRevisionsRevision from "../cases/[id]/revisions/[revision]/route.ts";
import * as casesId from "../cases/[id]/route.ts";
import * as casesIdTraining from "../cases/[id]/training/route.ts";
import * as casesIdVerdicts from "../cases/[id]/verdicts/route.ts";
import * as casesIdVerdictsUndo from "../cases/[id]/verdicts/undo/route.ts";
import * as casesFacets from "../cases/facets/route.ts";
import * as casesGates from "../cases/gates/route.ts";
import * as cases from "../cases/route.ts";
import * as commentsIdResolve from "../comments/[id]/resolve/route.ts";
import * as commentsId from "../comments/[id]/route.ts";
import * as comparisons from "../comparisons/route.ts";
import * as deadLetters from "../dead-letters/route.ts";
import * as deadLettersSendBack from "../dead-letters/send-back/route.ts";
import * as exports from "../exports/route.ts";
import * as formats from "../formats/route.ts";
import * as health from "../health/route.ts";
import * as imports from "../imports/route.ts";
import * as inboxCount from "../inbox/count/route.ts";
import * as inboxRead from "../inbox/read/route.ts";
import * as inbox from "../inbox/route.ts";
import * as instructions from "../instructions/route.ts";
import * as modelCallsId from "../model-calls/[id]/route.ts";
import * as modelEndpointsName from "../model-endpoints/[name]/route.ts";
import * as modelEndpointsNameTest from "../model-endpoints/[name]/test/route.ts";
import * as modelEndpoints from "../model-endpoints/route.ts";
import * as overview from "../overview/route.ts";
import * as me from "../me/route.ts";
import * as setup from "../setup/route.ts";
import * as signInOidc from "../sign-in/oidc/route.ts";
import * as signIn from "../sign-in/route.ts";
import * as signOut from "../sign-out/route.ts";
import * as invitationsAccept from "../invitations/accept/route.ts";
import * as invitationsIdWithdraw from "../invitations/[id]/withdraw/route.ts";
import * as invitations from "../invitations/route.ts";
import * as peopleMembers from "../people/members/route.ts";
import * as peopleIdPasswordLink from "../people/[id]/password-link/route.ts";
import * as peopleIdEndSessions from "../people/[id]/end-sessions/route.ts";
import * as peopleId from "../people/[id]/route.ts";
import * as accountSessionsIdEnd from "../account/sessions/[id]/end/route.ts";
import * as accountSessionsEndOthers from "../account/sessions/end-others/route.ts";
import * as accountSessions from "../account/sessions/route.ts";
import * as accountPassword from "../account/password/route.ts";
import * as apiKeysIdRevoke from "../api-keys/[id]/revoke/route.ts";
import * as apiKeys from "../api-keys/route.ts";
import * as people from "../people/route.ts";
import * as preferences from "../preferences/route.ts";
import * as preferencesIdUndo from "../preferences/[id]/undo/route.ts";
import * as priceList from "../price-list/route.ts";
import * as promptsNamePreview from "../prompts/[name]/preview/route.ts";
import * as promptsName from "../prompts/[name]/route.ts";
import * as prompts from "../prompts/route.ts";
import * as queues from "../queues/route.ts";
import * as queuesId from "../queues/[id]/route.ts";
import * as queuesIdAgreement from "../queues/[id]/agreement/route.ts";
import * as queuesIdCasesCaseIdSettle from "../queues/[id]/cases/[caseId]/settle/route.ts";
import * as queuesIdClaim from "../queues/[id]/claim/route.ts";
import * as queuesIdDisagreements from "../queues/[id]/disagreements/route.ts";
import * as queuesIdGuidelines from "../queues/[id]/guidelines/route.ts";
import * as queuesIdPlacesPlaceIdReview from "../queues/[id]/places/[placeId]/review/route.ts";
import * as queuesIdPlacesPlaceIdUndo from "../queues/[id]/places/[placeId]/undo/route.ts";
import * as queuesIdProgress from "../queues/[id]/progress/route.ts";
import * as queuesIdRefresh from "../queues/[id]/refresh/route.ts";
import * as queuesIdRelease from "../queues/[id]/release/route.ts";
import * as queuesIdRenew from "../queues/[id]/renew/route.ts";
import * as queuesIdStopTakingIn from "../queues/[id]/stop-taking-in/route.ts";
import * as casesIdQueues from "../cases/[id]/queues/route.ts";
import * as reviewsBulk from "../reviews/bulk/route.ts";
import * as runsIdCancel from "../runs/[id]/cancel/route.ts";
import * as runsIdClone from "../runs/[id]/clone/route.ts";
import * as runsIdEvents from "../runs/[id]/events/route.ts";
import * as runsIdItems from "../runs/[id]/items/route.ts";
import * as runsIdMix from "../runs/[id]/mix/route.ts";
import * as runsIdPause from "../runs/[id]/pause/route.ts";
import * as runsIdResume from "../runs/[id]/resume/route.ts";
import * as runsIdRetryFailed from "../runs/[id]/retry-failed/route.ts";
import * as runsId from "../runs/[id]/route.ts";
import * as runsEstimate from "../runs/estimate/route.ts";
import * as runs from "../runs/route.ts";
import * as toolsIdAnswersAnswerId from "../tools/[id]/answers/[answerId]/route.ts";
import * as toolsIdAnswersClear from "../tools/[id]/answers/clear/route.ts";
import * as toolsIdAnswers from "../tools/[id]/answers/route.ts";
import * as toolsIdConnection from "../tools/[id]/connection/route.ts";
import * as duplicates from "../duplicates/route.ts";
import * as duplicatesId from "../duplicates/[id]/route.ts";
import * as duplicatesIdRejectOthers from "../duplicates/[id]/reject-others/route.ts";
import * as duplicatesIdTrashOthers from "../duplicates/[id]/trash-others/route.ts";
import * as toolsIdStaleCases from "../tools/[id]/stale-cases/route.ts";
import * as toolsIdFunctions from "../tools/[id]/functions/route.ts";
import * as toolsId from "../tools/[id]/route.ts";
import * as toolsFacets from "../tools/facets/route.ts";
import * as tools from "../tools/route.ts";
import * as toolsValidate from "../tools/validate/route.ts";
import * as trashRestore from "../trash/restore/route.ts";
import * as trash from "../trash/route.ts";
import * as viewsId from "../views/[id]/route.ts";
import * as views from "../views/route.ts";

const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;
type RouteModule = Partial<Record<(typeof METHODS)[number], RouteHandler>>;

/** Every route of the API by its path; a test holds the list against the folder. */
export const routes: Record<string, RouteModule> = {
  "/apis/facets": apisFacets,
  "/apis": apis,
  "/audit/export": auditExport,
  "/audit": audit,
  "/bulk-actions/{id}/cancel": bulkActionsIdCancel,
  "/bulk-actions/{id}/undo": bulkActionsIdUndo,
  "/bulk-actions/{id}": bulkActionsId,
  "/bulk-actions/assign": bulkActionsAssign,
  "/bulk-actions/check": bulkActionsCheck,
  "/bulk-actions/count": bulkActionsCount,
  "/bulk-actions": bulkActions,
  "/duplicates/{id}/reject-others": duplicatesIdRejectOthers,
  "/duplicates/{id}/trash-others": duplicatesIdTrashOthers,
  "/duplicates/{id}": duplicatesId,
  "/duplicates": duplicates,
  "/cases/{id}/comments": casesIdComments,
  "/cases/{id}/branches": casesIdBranches,
  "/cases/{id}/branches/{number}": casesIdBranchesNumber,
  "/cases/{id}/branches/{number}/adopt": casesIdBranchesNumberAdopt,
  "/cases/{id}/branches/{number}/retry": casesIdBranchesNumberRetry,
  "/cases/{id}/cut": casesIdCut,
  "/cases/{id}/draft": casesIdDraft,
  "/cases/{id}/neighbours": casesIdNeighbours,
  "/cases/{id}/restore": casesIdRestore,
  "/cases/{id}/reviews": casesIdReviews,
  "/cases/{id}/reviews/undo": casesIdReviewsUndo,
  "/cases/{id}/revisions/{revision}": casesIdRevisionsRevision,
  "/cases/{id}/training": casesIdTraining,
  "/cases/{id}/verdicts": casesIdVerdicts,
  "/cases/{id}/verdicts/undo": casesIdVerdictsUndo,
  "/cases/{id}": casesId,
  "/cases/facets": casesFacets,
  "/cases/gates": casesGates,
  "/cases": cases,
  "/comments/{id}/resolve": commentsIdResolve,
  "/comments/{id}": commentsId,
  "/comparisons": comparisons,
  "/dead-letters": deadLetters,
  "/dead-letters/send-back": deadLettersSendBack,
  "/exports": exports,
  "/formats": formats,
  "/health": health,
  "/imports": imports,
  "/inbox/count": inboxCount,
  "/inbox/read": inboxRead,
  "/inbox": inbox,
  "/instructions": instructions,
  "/model-calls/{id}": modelCallsId,
  "/model-endpoints/{name}": modelEndpointsName,
  "/model-endpoints/{name}/test": modelEndpointsNameTest,
  "/model-endpoints": modelEndpoints,
  "/overview": overview,
  "/me": me,
  "/setup": setup,
  "/sign-in/oidc": signInOidc,
  "/sign-in": signIn,
  "/sign-out": signOut,
  "/invitations/accept": invitationsAccept,
  "/invitations/{id}/withdraw": invitationsIdWithdraw,
  "/invitations": invitations,
  "/people/members": peopleMembers,
  "/people/{id}/password-link": peopleIdPasswordLink,
  "/people/{id}/end-sessions": peopleIdEndSessions,
  "/people/{id}": peopleId,
  "/account/sessions/{id}/end": accountSessionsIdEnd,
  "/account/sessions/end-others": accountSessionsEndOthers,
  "/account/sessions": accountSessions,
  "/account/password": accountPassword,
  "/api-keys/{id}/revoke": apiKeysIdRevoke,
  "/api-keys": apiKeys,
  "/people": people,
  "/preferences": preferences,
  "/preferences/{id}/undo": preferencesIdUndo,
  "/price-list": priceList,
  "/prompts/{name}/preview": promptsNamePreview,
  "/prompts/{name}": promptsName,
  "/prompts": prompts,
  "/queues": queues,
  "/queues/{id}": queuesId,
  "/queues/{id}/agreement": queuesIdAgreement,
  "/queues/{id}/cases/{caseId}/settle": queuesIdCasesCaseIdSettle,
  "/queues/{id}/claim": queuesIdClaim,
  "/queues/{id}/disagreements": queuesIdDisagreements,
  "/queues/{id}/guidelines": queuesIdGuidelines,
  "/queues/{id}/places/{placeId}/review": queuesIdPlacesPlaceIdReview,
  "/queues/{id}/places/{placeId}/undo": queuesIdPlacesPlaceIdUndo,
  "/queues/{id}/progress": queuesIdProgress,
  "/queues/{id}/refresh": queuesIdRefresh,
  "/queues/{id}/release": queuesIdRelease,
  "/queues/{id}/renew": queuesIdRenew,
  "/queues/{id}/stop-taking-in": queuesIdStopTakingIn,
  "/cases/{id}/queues": casesIdQueues,
  "/reviews/bulk": reviewsBulk,
  "/runs/{id}/cancel": runsIdCancel,
  "/runs/{id}/clone": runsIdClone,
  "/runs/{id}/events": runsIdEvents,
  "/runs/{id}/items": runsIdItems,
  "/runs/{id}/mix": runsIdMix,
  "/runs/{id}/pause": runsIdPause,
  "/runs/{id}/resume": runsIdResume,
  "/runs/{id}/retry-failed": runsIdRetryFailed,
  "/runs/{id}": runsId,
  "/runs/estimate": runsEstimate,
  "/runs": runs,
  "/tools/{id}/answers/{answerId}": toolsIdAnswersAnswerId,
  "/tools/{id}/answers/clear": toolsIdAnswersClear,
  "/tools/{id}/answers": toolsIdAnswers,
  "/tools/{id}/connection": toolsIdConnection,
  "/tools/{id}/functions": toolsIdFunctions,
  "/tools/{id}/stale-cases": toolsIdStaleCases,
  "/tools/{id}": toolsId,
  "/tools/facets": toolsFacets,
  "/tools": tools,
  "/tools/validate": toolsValidate,
  "/trash/restore": trashRestore,
  "/trash": trash,
  "/views/{id}": viewsId,
  "/views": views,
};

/** The operations of all routes, in the order of the list. */
export const apiOperations = (): ApiOperation[] =>
  Object.entries(routes).flatMap(([path, module]) =>
    METHODS.flatMap((method) => {
      const handler = module[method];
      return handler ? [{ path, method: method.toLowerCase(), definition: handler.definition }] : [];
    }),
  );

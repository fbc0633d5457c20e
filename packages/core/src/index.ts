export { analyse, editsOf, mayConcernCodes } from './analysis.ts';
export type { Analysis } from './analysis.ts';
export { applyEdits } from './edits/text-edit.ts';
export type { TextEdit } from './edits/text-edit.ts';
export type { CodeReference } from './edits/code-reference.ts';
export { accountOf } from './explanation/account.ts';
export type {
  AtomAccount, CatchAccount, CodeAccount, ComparisonAccount, GuardAccount, JudgementAccount, LineAccount, LiteralAccount, MessageAccount, NoteAccount, OperandAccount, ProjectAccount, SiteAccount,
} from './explanation/line-account.ts';
export type { LiteralDecision, LiteralEvidence, LiteralShape, LiteralVerdict } from './literals/decision.ts';
export type { Confidence, Judgement, JudgementRule, Suggestion } from './litmus/judgement.ts';
export { loadsLegacyGrpc, mayUseLegacyGrpc, migrateToGrpcJs } from './migration/grpc-js.ts';
export type { MigrationRewrite, MigrationShape, MigrationSite, MigrationVerdict } from './migration/migration-site.ts';
export type { Note, NoteRule } from './notes/note.ts';
export type { ConfigProblem, Effect } from './retry/service-config/problem.ts';
export { configProblemsOfJson, mayBeRetryConfig } from './retry/service-config/problems.ts';
export { NO_SETTINGS, readSettings } from './settings/settings.ts';
export type { Settings, SettingsResult, Wrapper } from './settings/settings.ts';
export { factsOf, settingsIn } from './source/manifest-facts.ts';
export type { Manifest } from './source/manifest-facts.ts';
export type { ScopeManager } from './source/scopes.ts';
export { NO_FACTS } from './source/source.ts';
export type { ProjectFacts, Source } from './source/source.ts';

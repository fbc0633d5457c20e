export { analyse, mayConcernCodes } from './analysis.ts';
export type { Analysis } from './analysis.ts';
export { applyEdits } from './edits/text-edit.ts';
export type { TextEdit } from './edits/text-edit.ts';
export type { CodeReference } from './edits/code-reference.ts';
export { analyseEndpoints, mayConcernEndpoints } from './endpoints/analyse.ts';
export type { EndpointsAnalysis } from './endpoints/analyse.ts';
export type { BackendProblem } from './endpoints/backend/problem.ts';
export type { Finding } from './endpoints/finding.ts';
export type { FlagProblem } from './endpoints/flags/problem.ts';
export { migrationsIn } from './endpoints/migration/migration.ts';
export type { Migration, MigrationStep } from './endpoints/migration/migration.ts';
export { NO_NEIGHBOURS, yamlFactsOf } from './endpoints/neighbours.ts';
export type { Neighbours, YamlFacts } from './endpoints/neighbours.ts';
export type { ServiceConfigProblem } from './endpoints/service-config/problem.ts';
export type { YamlProgram } from './endpoints/yaml/tree.ts';
export { accountOf } from './explanation/account.ts';
export type {
  AtomAccount, CatchAccount, CodeAccount, ComparisonAccount, GuardAccount, JudgementAccount, LineAccount, LiteralAccount, MessageAccount, NoteAccount, OperandAccount, ProjectAccount, SiteAccount,
} from './explanation/line-account.ts';
export type { LiteralDecision, LiteralEvidence, LiteralShape, LiteralVerdict } from './literals/decision.ts';
export type { Confidence, Judgement, JudgementRule, Suggestion } from './litmus/judgement.ts';
export type { Note, NoteRule } from './notes/note.ts';
export { NO_SETTINGS, readSettings } from './settings/settings.ts';
export type { Settings, SettingsResult, Wrapper } from './settings/settings.ts';
export { factsOf, settingsIn } from './source/manifest-facts.ts';
export type { Manifest } from './source/manifest-facts.ts';
export { NO_FACTS } from './source/source.ts';
export type { ProjectFacts, Source } from './source/source.ts';

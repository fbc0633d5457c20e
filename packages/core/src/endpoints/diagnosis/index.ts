export { type Check, type CheckId, CHECKS } from './checks.ts';
export { type Diagnosed, diagnose, type ErrorSeen, type Match } from './diagnose.ts';
export type { Component, Diagnosis, GuideSection, Party, Product, RetryVerdict } from './diagnosis.ts';
export { DIAGNOSES, type DiagnosisId, diagnosisOf } from './table.ts';
export { type Language, WORDS } from './words/languages.ts';
export type { DiagnosisWords, Words } from './words/words.ts';
export { diagnoseLogEntry, type LogDiagnosis, logDiagnoser, type LogEvidence } from './log-entry.ts';

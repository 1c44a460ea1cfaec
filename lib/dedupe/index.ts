export { type CandidateKeys, candidateKeys } from './candidate-keys.ts';
export { compare } from './compare.ts';
export { foldPapers } from './fold-papers.ts';
export { type Plan, plan } from './plan.ts';
export { question } from './question.ts';
export type { Suspect } from './suspect.ts';
export type { Verdict } from './compare.ts';

export { type CandidateKeys, candidateKeys } from './candidate-keys.ts';
export { compare } from './compare.ts';
export { foldPapers } from './fold-papers.ts';
export { type Plan, plan, question } from './plan.ts';
export type { Suspect } from './suspect.ts';
export type { Verdict } from './compare.ts';

/**
 * How often a law is tried: with a new seed each time, which fast-check names when it fails. `SHEAF_RUNS=20000` looks longer, `SHEAF_SEED=7`
 * looks again.
 */
export const MANY = {
  numRuns: Number(process.env['SHEAF_RUNS'] ?? 120),
  ...(process.env['SHEAF_SEED'] && { seed: Number(process.env['SHEAF_SEED']) }),
};

/** How long the whole of it may take, ms: a slow machine is no broken law. */
export const PATIENCE = 60_000 + 100 * MANY.numRuns;

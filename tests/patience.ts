import { vi } from 'vitest';

/** ms. `vi.waitFor` gives up after one second by itself, which is no fault on a busy machine. */
const PATIENCE = 30_000;

const { waitFor, waitUntil } = vi;
vi.waitFor = (check, options = PATIENCE) => waitFor(check, options);
vi.waitUntil = (check, options = PATIENCE) => waitUntil(check, options);

/** How much of a long piece of work is done, of how much; both in the same unit, whichever it is. */
export type Progress = (done: number, of: number) => void;

/** What a piece of work gets besides its arguments: someone to tell how far it is, and word when nobody waits for it any more. */
export interface Context {
  progress: Progress;
  signal: AbortSignal;
}

/** The work a worker does, by name. Arguments and results are structured-cloneable. */
export type Tasks = Record<string, (context: Context, ...args: never[]) => unknown>;

type Args<F> = F extends (context: Context, ...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/** What passes between a window and its worker; every call has a number of its own. */
type Call = { id: number; task: string; args: unknown[] } | { id: number; cancelled: true };
type Reply =
  | { id: number; value: unknown }
  | { id: number; error: { name: string; message: string } }
  | { id: number; done: number; of: number };

/** The end of a worker that a window holds, or the one that it sees itself: tests bring a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'error',
    listener: (event: { data?: unknown; message?: string }) => void,
  ): void;
}

/** Does the work that is asked for on `port`, in the worker. */
export function serve(port: Port, tasks: Tasks): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', ({ data }) => {
    const call = data as Call;
    if ('cancelled' in call) {
      running.get(call.id)?.abort();
      return;
    }
    const { id, task, args } = call;
    const abort = new AbortController();
    running.set(id, abort);
    const progress: Progress = (done, of) => port.postMessage({ id, done, of } satisfies Reply);
    void (async () => {
      try {
        const work = tasks[task] as ((context: Context, ...args: unknown[]) => unknown) | undefined;
        if (!work) throw new Error(`The worker knows no task "${task}".`);
        port.postMessage({
          id,
          value: await work({ progress, signal: abort.signal }, ...args),
        } satisfies Reply);
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        port.postMessage({ id, error: { name, message } } satisfies Reply);
      } finally {
        running.delete(id);
      }
    })();
  });
}

/** The work of a worker, as a window asks for it. */
export class Calls<T extends object> {
  readonly #port: Port;
  readonly #waiting = new Map<number, { settle: (reply: Reply) => void; progress?: Progress }>();
  #last = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      const reply = data as Reply;
      const call = this.#waiting.get(reply.id);
      if ('done' in reply) call?.progress?.(reply.done, reply.of);
      else call?.settle(reply);
    });
    // A worker that cannot even start answers nobody.
    port.addEventListener('error', ({ message = 'The worker did not start.' }) => {
      for (const [id, { settle }] of this.#waiting) settle({ id, error: { name: 'Error', message } });
    });
  }

  /**
   * Asks for a piece of work.
   * @param how tell how far it is; on abort the promise rejects at once, and the worker stops when it next looks
   * @throws Error with the name and the words of what went wrong in the worker; AbortError
   */
  ask<N extends string & keyof T>(
    task: N,
    args: Args<T[N]>,
    how: { progress?: Progress; signal?: AbortSignal } = {},
  ): Promise<Result<T[N]>> {
    if (how.signal?.aborted) return Promise.reject(new DOMException('Cancelled.', 'AbortError'));
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<Result<T[N]>>();
    const settle = (reply: Reply) => {
      this.#waiting.delete(id);
      if ('value' in reply) resolve(reply.value as Result<T[N]>);
      else if ('error' in reply)
        reject(Object.assign(new Error(reply.error.message), { name: reply.error.name }));
    };
    this.#waiting.set(id, { settle, ...(how.progress && { progress: how.progress }) });
    how.signal?.addEventListener(
      'abort',
      () => {
        if (!this.#waiting.delete(id)) return;
        this.#port.postMessage({ id, cancelled: true } satisfies Call);
        reject(new DOMException('Cancelled.', 'AbortError'));
      },
      { once: true },
    );
    this.#port.postMessage({ id, task, args } satisfies Call);
    return promise;
  }
}

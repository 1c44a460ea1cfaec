import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- the protocol's replies are as wide as the protocol
export type Reply = any;
export type Send = (method: string, params?: Params) => Promise<Reply>;
interface Message {
  id?: number;
  method?: string;
  params?: Reply;
  result?: Reply;
  error?: { message: string };
  sessionId?: string;
}

/**
 * Chrome DevTools Protocol over the pipe of `--remote-debugging-pipe` (file descriptors 3 and 4, messages end in NUL).
 * The pipe and not a port: installing an extension is allowed over the pipe only, and nobody else can connect.
 */
export class Cdp {
  #write: Writable;
  #next = 0;
  #waiting = new Map<
    number,
    { resolve: (value: Reply) => void; reject: (error: Error) => void; method: string }
  >();
  #listeners = new Set<(method: string, params: Reply, sessionId: string | undefined) => void>();

  constructor(child: ChildProcess) {
    this.#write = child.stdio[3] as Writable;
    this.#write.on('error', () => {}); // EPIPE of a browser that has gone; `exit` says so below
    const read = child.stdio[4] as Readable;
    let rest = Buffer.alloc(0);
    read.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#receive(JSON.parse(rest.subarray(0, end).toString()) as Message);
        rest = rest.subarray(end + 1);
      }
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-1000);
    });
    child.once('exit', () => {
      for (const { reject, method } of this.#waiting.values())
        reject(new Error(`${method}: the browser has gone. It said: ${said}`));
      this.#waiting.clear();
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      for (const listen of this.#listeners) listen(message.method ?? '', message.params, message.sessionId);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  send = (method: string, params: Params = {}, sessionId?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const id = ++this.#next;
      this.#waiting.set(id, { resolve, reject, method });
      this.#write.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });

  /** `send` for one attached target. */
  session =
    (sessionId: string): Send =>
    (method, params) =>
      this.send(method, params, sessionId);

  on(listen: (method: string, params: Reply, sessionId: string | undefined) => void): void {
    this.#listeners.add(listen);
  }
}

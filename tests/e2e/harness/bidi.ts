// oxlint-disable-next-line typescript/no-explicit-any -- the protocol's replies are as wide as the protocol
type Reply = any;

/** WebDriver BiDi over Firefox's own WebSocket. */
export class Bidi {
  #socket: WebSocket;
  #next = 0;
  #waiting = new Map<
    number,
    { resolve: (value: Reply) => void; reject: (error: Error) => void; method: string }
  >();
  #listeners = new Set<(method: string, params: Reply) => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      for (const { reject, method } of this.#waiting.values())
        reject(new Error(`${method}: the browser has gone`));
      this.#waiting.clear();
    });
  }

  /** @param address as Firefox prints it on its standard error, `ws://127.0.0.1:…` */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No answer from ${address}`)), { once: true });
    });
    return new Bidi(socket);
  }

  #receive(message: Reply): void {
    if (message.type === 'event') {
      for (const listen of this.#listeners) listen(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'error')
      waiting?.reject(new Error(`${waiting.method}: ${message.error}: ${message.message}`));
    else waiting?.resolve(message.result);
  }

  send(method: string, params: Record<string, unknown> = {}): Promise<Reply> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      return Promise.reject(new Error(`${method}: the browser has gone`));
    return new Promise((resolve, reject) => {
      const id = ++this.#next;
      this.#waiting.set(id, { resolve, reject, method });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Evaluates an expression in a document, awaits it, and returns the string it gave. */
  async evaluate(context: string, expression: string): Promise<string | undefined> {
    const reply = await this.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return reply.result.value;
  }

  on(listen: (method: string, params: Reply) => void): void {
    this.#listeners.add(listen);
  }
}

import { commandOf } from '../../../triage/key-map.ts';
import type { TriageSettings } from '../../../triage/settings.ts';
import type { Triage } from '../../../triage/triage.ts';
import { say } from '../../../words.ts';
import { Bar } from './bar.ts';
import type { BarDeeds } from './bar-view.ts';
import type { PageCards } from '../cards.ts';
import { Consent } from './consent.ts';
import { copyText } from './clipboard.ts';
import { Deeds, type Told } from './deeds.ts';
import { Drawing } from './drawing.ts';
import type { Place, TriageEdges } from './edges.ts';
import { Fields } from './fields.ts';
import { Focus } from './focus.ts';
import { Help } from './help.ts';
import { Hiding } from './hiding.ts';
import { listenToKeys } from './keyboard.ts';
import { type Beyond, TriageModel } from './model.ts';
import { Note } from './note.ts';
import { redrawing } from './redraw.ts';
import { spokenWhy } from './spoken.ts';

/** The bar of a listing and triage by keyboard, driving the page's cards. */
export class PageTriage {
  readonly #cards: PageCards;
  readonly #edges: TriageEdges;
  readonly #place: Place;
  readonly #model: TriageModel;
  readonly #bar: Bar;
  readonly #help: Help;
  readonly #fields: Fields;
  readonly #deeds: Deeds;
  readonly #note: Note;
  readonly #consent: Consent;
  readonly #focus: Focus;
  readonly #hiding: Hiding;
  readonly #drawing: Drawing;
  #settings: TriageSettings;
  #address: string;

  constructor(cards: PageCards, edges: TriageEdges, place: Place) {
    const { doc, site, settings, signal } = place;
    this.#cards = cards;
    this.#edges = edges;
    this.#place = place;
    this.#settings = settings;
    this.#address = doc.location.href;
    this.#note = new Note(() => this.#draw(), signal);
    this.#model = new TriageModel(doc, cards, {
      keys: () => this.#settings.keys,
      beyond: (act, was) => this.#do(act, was),
      changed: () => this.#draw(),
    });
    this.#bar = new Bar(doc, site.name, this.#barDeeds());
    this.#focus = new Focus(this.#bar.host);
    this.#consent = new Consent(doc);
    this.#hiding = new Hiding(this.#bar, {
      redraw: () => this.#draw(),
      settings: () => this.#settings,
      hide: (where) => edges.hide(where),
      told: (text, hidden) => {
        if (hidden && this.#model.acting) this.#end(false);
        this.#tell({ text });
      },
    });
    this.#help = new Help(doc, this.#bar.root, () => void edges.openOptions());
    this.#deeds = new Deeds(cards, {
      open: (urls) => edges.open(urls),
      copy: (text) => copyText(text, doc, this.#bar.root),
    });
    this.#fields = new Fields(this.#bar, {
      redraw: () => this.#draw(),
      tagsLike: (text) => edges.tagsLike(text),
      tag: (keys, text) => this.#tag(keys, text),
      clearText: () => this.#model.narrow({ text: '' }),
      helpKey: (event) => this.#help.open && this.#closesHelp(event),
    });
    this.#drawing = new Drawing({
      doc,
      site: site.id,
      settings: () => this.#settings,
      cards,
      model: this.#model,
      bar: this.#bar,
      fields: this.#fields,
      hiding: this.#hiding,
      note: this.#note,
    });
  }

  begin(): void {
    const { doc, signal } = this.#place;
    const ready = () => this.#cards.all().length > 0 && !this.#help.open;
    const keyboard = {
      keys: () => this.#settings.keys,
      on: () => this.#model.triage.on && ready(),
      switches: () => this.#settings.keyboard && ready(),
      consented: () => this.#consent.given,
      command: (command) => this.#command(command),
      inside: (event) => this.#fields.key(event),
    } satisfies Parameters<typeof listenToKeys>[2];
    listenToKeys(doc, this.#bar.host, keyboard, signal);
    this.#edges.onSettings((settings) => {
      this.#settings = settings;
      this.#draw();
    }, signal);
    const redraw = redrawing(
      () => this.#draw(),
      () => this.#cards.all().length,
    );
    this.#cards.onChange(redraw, signal);
    // The reader clicks or taps a card while triage goes on: it is the current one. The page gets its click all the same.
    const clicked = ({ isTrusted, target }: Event) => {
      if (isTrusted && this.#model.acting) this.#model.pick(target as Node);
    };
    doc.addEventListener('click', clicked, { capture: true, signal });
    signal.addEventListener('abort', () => this.#drawing.leave());
    this.#drawing.follow(() => this.#draw(), signal);
    this.#draw();
  }

  #command(command: Parameters<TriageModel['command']>[0]): void {
    const begins = command === 'switch' && !this.#model.triage.on;
    if (begins) this.#focus.note();
    this.#model.command(command);
    const question = begins && this.#consent.question(this.#settings.keys, (text) => this.#tell({ text }));
    if (question) this.#note.show(question);
  }

  #do(act: Beyond, was: Triage): void {
    switch (act.do) {
      case 'switchedOff':
        this.#end(was.on);
        break;
      case 'filter':
        this.#fields.search();
        break;
      case 'help':
        this.#help.show(this.#settings.keys, this.#consent.theirs(this.#settings.keys));
        break;
      case 'nothing':
        this.#tell({ text: spokenWhy(act.why) });
        break;
      case 'tag':
        this.#fields.askTags(act.keys);
        break;
      default:
        void this.#deeds.do(act).then((told) => this.#tell(told));
    }
  }

  #barDeeds(): BarDeeds {
    return {
      command: (command) => this.#command(command),
      saveNew: () => void this.#saveNew(),
      kind: (kind) => this.#model.narrow({ kind }),
      text: (text) => this.#model.narrow({ text }),
      hide: (where) => void this.#hiding.do(where),
      tags: (text) => void this.#fields.tagged(text),
      typed: (text) => void this.#fields.typed(text),
      cancelTags: () => this.#fields.leave(),
      offer: () => this.#note.said?.take?.(),
    };
  }

  /** Ends triage, or the current card alone where no keys were taken. The focus goes back to the page. */
  #end(wasOn: boolean): void {
    this.#model.end();
    this.#fields.leave();
    this.#focus.giveBack();
    if (wasOn) this.#tell({ text: say('triageOff') });
  }

  async #saveNew(): Promise<void> {
    const fresh = this.#model.shown().filter(({ standing }) => standing === 'new');
    if (fresh.length) this.#tell(await this.#deeds.do({ do: 'save', keys: fresh.map(({ key }) => key) }));
  }

  async #tag(keys: readonly string[], text: string): Promise<void> {
    const told = await this.#deeds.tag(keys, text);
    if (!told) return;
    this.#cards.select([]);
    this.#tell(told);
  }

  #closesHelp(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' && commandOf(this.#settings.keys, event) !== 'help') return false;
    this.#help.close();
    return true;
  }

  #tell({ text, spoken, undoable }: Told): void {
    if (!spoken) this.#cards.say(text);
    const undo = { offer: say('triageUndo'), take: () => this.#command('undo') };
    this.#note.show({ text, ...(undoable && undo) });
  }

  #draw(): void {
    const { doc, signal } = this.#place;
    if (signal.aborted) return;
    if (doc.location.href !== this.#address) {
      this.#address = doc.location.href;
      this.#model.leavePage();
    }
    this.#drawing.draw();
  }
}

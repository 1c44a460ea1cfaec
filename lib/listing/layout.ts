import type { Scope } from './scope.ts';

/** A field: a selector, whose first match's words it is; or a function, for what a selector cannot say. */
type One<T> = string | ((card: Scope) => T | undefined);
/** A list: a selector, whose matches' words it is; or a function. */
type Many = string | ((card: Scope) => string[]);

/** How one kind of page is laid out. Class names are hints that change; the id in a link is what decides which paper a card is about. */
export interface Layout {
  /** Selector of the cards; of the first element of each, where a card is several elements side by side. On a single paper's page, of what holds it. */
  cards: string;
  /** Which of those are cards, where a selector cannot say. Cheap: asked at every change of the page. */
  where?: (element: Element) => boolean;
  /** The whole card around what `cards` finds, where no selector says what it is: it holds one paper. Cheap. */
  around?: (element: Element) => Element;
  /** Tag names of the siblings that belong to a card, in order. A card with others is left out: which are its own cannot be told. */
  followed?: readonly string[];
  /** Selector of the one sibling behind a card that belongs to it where it is there. The field that reads it has to make sure whose it is. */
  beside?: string;
  /** True where papers stand whose links name no id that `lib/ids.ts` knows; elsewhere such a card is left out. They carry no mark. */
  nameless?: boolean;
  /** True for a page about one paper: the address names it, and the page's `citation_*` data counts where what is shown agrees with it. */
  single?: boolean;
  /** The link that names the paper. On a single paper's page the address does. */
  link?: string | ((card: Scope) => Element | null | undefined);
  /** More links and identifiers that name the paper (`lib/ids.ts` reads them). Cheap: read at every change of the page. */
  ids?: (card: Scope) => (string | undefined)[];
  /** Beside what the mark goes: a selector within the card. The title where nothing is said. */
  mark?: string;
  /** Headings among the cards, and what section begins with each, by its words. */
  sections?: { at: string; name: (heading: string) => string | undefined };

  title: One<string>;
  authors?: Many;
  /** Selector of what says how many authors are left out (`et al. (7 additional authors not shown)`, `et al (7)`, `+7 authors`), hidden words included. */
  moreAuthors?: string;
  abstract?: One<string>;
  /** True where what is shown of authors is always cut, given names for instance; a number where so many of them are shown at most, and nothing says that there are more. */
  cutAuthors?: boolean | number;
  published?: (card: Scope) => string | undefined;
  /** A link or an identifier whose version it is (`…/abs/2406.01234v2`). */
  version?: (card: Scope) => string | undefined;
  venue?: One<string>;
  organization?: One<string>;
  summary?: One<string>;
  categories?: Many;
  keywords?: Many;
  /** Selectors of links; or functions. */
  pdf?: One<string>;
  code?: One<string>;
  project?: One<string>;
  /** Counts as they are printed (`3.2k`). */
  upvotes?: One<number>;
  stars?: One<number>;
  comments?: One<number>;

  /** Share of the papers that have authors on a healthy page, where it is not nearly all. */
  expectAuthors?: number;
}

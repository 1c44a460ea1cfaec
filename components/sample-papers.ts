/** An invented paper of the sample page. */
export interface SamplePaper {
  /** arXiv id; from 90001 on none is ever given out. */
  id: string;
  title: string;
  authors: string[];
  upvotes: number;
  /** Owner and name of a repository. */
  code?: string;
  abstract: string;
}

// prettier-ignore
const ROWS: [title: string, authors: string, upvotes: number, code: string, abstract: string][] = [
  ['Tide Tables: Forecasting When a Language Model Will Change Its Mind', 'Marit Solberg, Kwame Asante, Lin Yue', 231, 'tide-tables/tides', 'Ask a model the same question twice and it may answer twice. We keep a record of where answers turn, and find that they turn at the same few words. A small probe reads those words before the model does and says how firm its answer will be. On nine question sets the forecast is right four times out of five.'],
  ['A Beehive of Experts: Routing Without a Queen', 'Ilse Brandsma, Diego Quispe', 184, 'beehive/routing', 'Mixtures of experts need a router, and routers have favourites. In a beehive every expert smells the token and bids for it; the loudest two work. Nothing is trained but the bids. Load is even from the first step on, and no token is ever dropped.'],
  ['Reading Maps Upside Down: Spatial Memory in Vision-Language Models', 'Noor El-Amin, Petra Vogel, Tan Wei Ming, Aoife Byrne', 142, '', 'Turn a street map by ninety degrees, and most models are lost. We build eight thousand such maps and show that the loss is not in seeing but in naming: directions are kept as words, not as places. Asking for landmarks instead of directions restores two thirds of what was lost.'],
  ['Slow Proofs: Verifying Mathematics One Breath at a Time', 'Henrike Oduya', 121, 'slow-proofs/breath', 'A proof that is checked at its end wastes whatever was wrong in its middle. We check after each step that takes longer than a breath, which costs $O(\\log n)$ calls for a proof of $n$ steps, and proves eleven per cent more theorems in the same time.'],
  ['The Librarian’s Cache: Keeping What Will Be Asked Again', 'Soraya Haddad, Mikkel Friis', 97, 'librarian/cache', 'Caches keep what was used last. Librarians keep what will be asked for next. We learn the difference from three months of queries and halve the memory of long conversations without a change in any answer that people could tell.'],
  ['Origami Gradients: Folding Twelve Layers into Four', 'Kaito Mori, Lucía Ferrer', 88, 'origami/gradients', 'Neighbouring layers of a deep network say nearly the same. We fold them onto each other while training goes on, three into one, and unfold them where the loss complains. What is left has a third of the weights and all of the accuracy.'],
  ['Polite Robots: Learning When Not to Help', 'Amara Nwosu, Jonas Keller', 73, '', 'A robot that helps whenever it can is in the way. From forty hours of people cooking together we learn when help is welcome, and find that waiting four tenths of a second is the better half of being polite.'],
  ['Small Data, Long Shadows: What One Page Teaches a Model', 'Beata Wójcik, Ravi Menon', 64, 'long-shadows/page', 'We add a single page to a trillion words and look for its shadow. It is there, in questions the page never mentions, for as long as the page says something no other page says. Influence goes with surprise, not with length.'],
];

export const samplePapers: readonly SamplePaper[] = ROWS.map(
  ([title, authors, upvotes, code, abstract], i) => ({
    id: `2611.${99_001 + i}`,
    title,
    authors: authors.split(', '),
    upvotes,
    ...(code && { code }),
    abstract,
  }),
);

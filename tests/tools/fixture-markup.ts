import type { InventedPaper } from './fixture-papers.ts';

/**
 * Pages of Hugging Face Papers in the markup of 2024 to 2026, with invented papers: as the server sends them, and as they stand
 * after the page's scripts have mounted their components again (attributes in another order, comments gone, class lists wrapped).
 */
export type State = 'served' | 'hydrated';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `3291` as the page prints it: `3.29k`. */
function printed(value: number): string {
  if (value < 1000) return String(value);
  const thousands = value / 1000;
  return `${thousands.toFixed(thousands < 10 ? 2 : thousands < 100 ? 1 : 0)}k`;
}

function dateOf(paper: InventedPaper, year = true): string {
  const [y, m, d] = paper.published.split('-');
  return `${MONTHS[Number(m) - 1]} ${Number(d)}${year ? `, ${y}` : ''}`;
}

/** One item of the page's data, fields as the site has them. */
export function recordOf(paper: InventedPaper): Record<string, unknown> {
  const account = (handle: string) => ({
    _id: '64aa00000000000000000001',
    avatarUrl: '/avatars/0.svg',
    isPro: false,
    fullname: handle,
    user: handle,
    type: 'user',
    name: handle,
  });
  const organization = paper.organization && {
    _id: '61e500000000000000000001',
    name: slug(paper.organization),
    fullname: paper.organization,
    avatar: 'https://cdn-avatars.example.org/a.png',
  };
  return {
    paper: {
      id: paper.id,
      authors: paper.authors.map((name, index) => {
        if (index >= 50) return { name };
        // Some authors have an account, whose name is not theirs.
        const claimed = index === 1 && { user: account('jw'), status: 'claimed_verified' };
        return { _id: `6ab9${index.toString(16).padStart(8, '0')}`, ...claimed, name, hidden: index === 2 };
      }),
      publishedAt: `${paper.published}T00:00:00.000Z`,
      ...(paper.submitter && { submittedOnDailyAt: '2026-11-20T00:00:00.000Z' }),
      title: paper.title,
      ...(paper.submitter && { submittedOnDailyBy: account(paper.submitter) }),
      summary: paper.abstract,
      upvotes: paper.upvotes,
      discussionId: '6aba4532356575bf2ab70001',
      ...(paper.project && { projectPage: paper.project }),
      ...(paper.repo && { githubRepo: paper.repo, githubRepoAddedBy: 'user' }),
      ...(paper.summary && {
        ai_summary: paper.summary,
        ai_keywords: paper.keywords,
        ai_summary_model: 'example/summarizer',
      }),
      ...(paper.stars !== undefined && { githubStars: paper.stars }),
      ...(organization && { organization }),
    },
    // New York midnight: in UTC the day before.
    publishedAt: new Date(Date.parse(`${paper.published}T00:00:00.000Z`) - 4 * 3_600_000).toISOString(),
    title: paper.title,
    summary: paper.abstract,
    thumbnail: `https://cdn-thumbnails.example.org/papers/${paper.id}.png`,
    numComments: paper.comments,
    upvoted: false,
    ...(paper.submitter && {
      submittedBy: { ...account(paper.submitter), isHf: false, isMod: false, followerCount: 3 },
    }),
    ...(organization && { organization }),
    isAuthorParticipating: false,
  };
}

function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'org'
  );
}

/** A picture for the pages people look at; the others have none. */
export type Picture = (paper: InventedPaper) => string;
const noPicture: Picture = () => '<img loading="lazy" alt="">';

function link(state: State, href: string, classes: string, inside: string, more = ''): string {
  return state === 'served'
    ? `<a href="${escape(href)}" class="${classes}"${more}>${inside}</a>`
    : `<a class="${classes.replaceAll(' ', '\n\t\t')}" href="${escape(href)}"${more}>${inside}</a>`;
}

function people(paper: InventedPaper, count: string): string {
  const faces = paper.authors
    .slice(0, 3)
    .map(
      (name) =>
        `<li class="-mr-2 h-4 w-4 block flex-none rounded-full" title="${escape(name.split(' ')[0] ?? '')}"><img alt=""></li>`,
    );
  return `<ul class="flex items-center flex-row-reverse text-sm">${faces.toReversed().join('')} ${count}</ul>`;
}

function organizationOf(paper: InventedPaper, state: State): string {
  const name = paper.organization ?? '';
  return link(
    state,
    `/${slug(name)}`,
    'inline-flex min-w-0 items-center rounded-full border',
    `<img alt="${slug(name)}"> <span class="block min-w-0 truncate font-medium">${escape(name)}</span>`,
  );
}

function vote(paper: InventedPaper, state: State, inside: string): string {
  const box =
    state === 'served'
      ? '<input type="checkbox" class="peer hidden" disabled>'
      : '<input disabled="" class="peer hidden" type="checkbox">';
  return link(
    state,
    `/login?next=%2Fpapers%2F${paper.id}`,
    'self-start',
    `<div role="checkbox" class="shadow-alternate flex">${box} <svg></svg> ${inside}</div>`,
  );
}

export function dayCard(paper: InventedPaper, state: State, picture = noPicture): string {
  const gap = state === 'served' ? '<!--]-->' : '<!---->';
  const page = `/papers/${paper.id}`;
  const authors = `<li class="text-xs order-first ml-3"><div class="flex truncate text-sm"><div class="mx-1">·</div> ${paper.authors.length} authors</div></li>`;
  return `<article class="relative flex flex-col overflow-hidden rounded-xl border">${link(state, page, 'peer relative block h-56 w-full', `<div>${picture(paper)}</div>`)}${gap} ${
    paper.submitter
      ? `<div class="submitter absolute right-2 top-56 -mt-8">Submitted by <div class="flex-none"><img alt=""> ${gap}</div>${gap} ${paper.submitter}</div>${gap}`
      : gap
  } <div class="-mt-2 flex px-6 pb-6 pt-8"><div class="flex w-full gap-6"><div>${vote(paper, state, `<div class="leading-none">${paper.upvotes || '-'}</div>`)}</div> <dialog><div tabindex="-1"></div></dialog> <div class="w-full min-w-0"><h3 class="mb-1 text-lg/6 font-semibold">${link(state, page, 'line-clamp-3 cursor-pointer text-balance', escape(paper.title))}</h3> <div class="flex min-w-0 items-center justify-between">${
    paper.organization ? organizationOf(paper, state) : link(state, page, 'flex', people(paper, authors))
  } <div class="flex items-center gap-2">${paper.stars === undefined ? '' : link(state, page, 'flex items-center', `<svg viewBox="0 0 256 250"></svg> <span>${printed(paper.stars)}</span>`)} ${
    paper.comments
      ? link(state, `${page}#community`, 'flex items-center', `<svg></svg> ${paper.comments}`)
      : ''
  }</div></div></div></div></div></article>${gap}`;
}

/** Every trending card holds the paper twice: for wide and for narrow windows. */
export function trendingCard(paper: InventedPaper, state: State, picture = noPicture): string {
  const gap = state === 'served' ? '<!--]-->' : '<!---->';
  const page = `/papers/${paper.id}`;
  const top = `${link(state, page, 'block h-full w-56 cursor-pointer', `<div>${picture(paper)}</div>`)} ${
    paper.submitter
      ? `<div class="submitter absolute bottom-2 right-2">Submitted by <div class="flex-none"><img alt=""></div>${gap} ${paper.submitter}</div>`
      : '<!--[-1-->'
  }${gap}`;
  const text = `<div class="mb-2"><p class="line-clamp-2 text-sm text-gray-500">${escape(paper.summary ?? paper.abstract)}</p></div>`;
  const who = paper.organization
    ? organizationOf(paper, state)
    : people(paper, `<li class="text-xs order-first ml-2"><span>${paper.authors.length} authors</span></li>`);
  const buttons = `${link(state, `/login?next=%2Fpapers%2F${paper.id}`, 'self-start', `<div role="checkbox" class="btn flex h-9"><input type="checkbox" class="peer hidden" disabled> <svg></svg>${gap} Upvote <div class="font-semibold text-orange-500">${paper.upvotes}</div></div>`)} ${
    paper.repo
      ? link(
          state,
          paper.repo,
          'btn flex h-9',
          `<svg></svg>${gap} <span>GitHub</span> <span class="flex items-center text-xs"><svg></svg>${gap} <span>${printed(paper.stars ?? 0)}</span></span>`,
          ' target="_blank"',
        )
      : ''
  } ${link(state, `https://arxiv.org/abs/${paper.id}`, 'btn flex h-9', `<svg></svg>${gap} <span>arXiv Page</span>`, ' target="_blank"')}`;
  const title = (classes: string) => link(state, page, classes, escape(paper.title));
  return `<article class="relative overflow-hidden rounded-xl border"><div class="hidden h-40 md:flex"><div class="relative flex-shrink-0">${top}</div> <div class="flex min-w-0 flex-1 flex-col justify-center p-6"><h3 class="mb-1.5 text-xl font-semibold">${title('line-clamp-2 cursor-pointer text-balance')}</h3> ${text} <div class="flex min-w-0 items-center text-sm">${who} <span class="mx-2">·</span> <span>Published on ${dateOf(paper)}</span></div></div> <div class="buttons flex w-40 flex-col">${buttons}</div></div> <div class="flex flex-col md:hidden"><div class="relative w-full">${top}</div> <div class="p-4"><h3 class="mb-2 text-lg font-semibold">${title('line-clamp-2 cursor-pointer')}</h3> ${text} <div class="mb-3 flex items-center text-sm">${who} <span class="mx-1">·</span> <span>${dateOf(paper)}</span></div> <div class="buttons flex flex-col gap-2">${buttons}</div></div></div></article>${gap}`;
}

/** A hit of a search: the highlighter marks words, and eats the space before them. */
export function searchRow(paper: InventedPaper, query: string, state: State): string {
  const page = `/papers/${paper.id}`;
  const marked = (text: string) =>
    escape(text).replaceAll(new RegExp(` (${query})`, 'giu'), '<span class="highlight">$1</span>');
  const who = paper.organization
    ? organizationOf(paper, state)
    : link(state, page, 'flex', people(paper, `<li>${paper.authors.length} authors</li>`));
  return `<article class="relative flex border-b"><div>${vote(paper, state, `<div class="leading-none">${paper.upvotes || '-'}</div>`)}</div><div class="min-w-0"><h3 class="text-lg">${link(state, page, 'line-clamp-3', marked(paper.title))}</h3>${link(state, page, 'block', `<p class="text-sm">${marked(paper.abstract)}</p>`)}<div class="flex">${who} <div class="mx-1">·</div> <div>${dateOf(paper, !paper.published.startsWith('2026'))}</div> ${paper.comments ? link(state, `${page}#community`, '', `<svg></svg> ${paper.comments}`) : ''}</div></div></article>`;
}

/** The page around a list. `props` is the data of its component, as text, so that a fixture can break it; undefined for none. */
export function listPage(
  title: string,
  props: string | undefined,
  cards: string,
  {
    state = 'served',
    grid = 'grid-cols-1 gap-5 lg:grid-cols-2 xl:grid-cols-3',
    header = 'Nov 20',
    style = '',
  } = {},
): string {
  const data = props === undefined ? '' : ` data-props="${escape(props)}"`;
  const open = state === 'served' ? '<!--[-->' : '';
  return `<!doctype html>
<html class=""><head><meta charset="utf-8"><meta name="description" content="Your daily dose of AI research from AK"><meta property="og:title" content="${title} - Hugging Face"><title>${title} - Hugging Face</title>${style}</head>
<body class="flex flex-col min-h-dvh bg-white text-black DailyPapersPage">${open}<div class="flex min-h-dvh flex-col"><main class="flex flex-1 flex-col"><div class="SVELTE_HYDRATER contents" data-target="DailyPapersBannerSubscribe" data-props="{}"><div class="banner">new <p class="hidden sm:inline">Get trending papers in your email inbox once a day!</p> <p class="inline sm:hidden">Get trending papers in your email inbox!</p> <a href="/login?next=%2Fpapers" class="btn text-sm leading-none">Subscribe</a></div></div>
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers"${data}><section class="container"><div class="head"><h1>${title}</h1> <h2>by<a href="/akhaliq"><img alt=""><span class="underline">AK</span></a> and the research community</h2> <input type="search" name="daily-papers-search" placeholder="Search any paper with AI" maxlength="250"> <ul><li><button>Daily </button></li><li><button>Weekly </button></li><li><button>Monthly </button></li></ul> <a href="/papers/trending" aria-label="Trending Papers"><svg></svg></a> <a href="/papers/date/2026-11-19"><svg></svg></a> <div>${header}</div></div> <div class="relative grid ${grid}">
${cards}
</div> <a class="btn" href="/papers/date/2026-11-19">Previous</a></section></div></main><footer><a href="/terms-of-service">TOS</a> <a href="/privacy">Privacy</a></footer></div></body></html>
`;
}

export function listProps(papers: readonly InventedPaper[], more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    canSubmit: false,
    dailyPapers: papers.map(recordOf),
    publisher: { fullname: 'AK', name: 'akhaliq' },
    query: {},
    isTrending: false,
    ...more,
  });
}

/** The page of a single paper. Its comments name other papers, and carry markup of their own. */
export function paperPage(
  paper: InventedPaper,
  others: readonly InventedPaper[],
  props: string | undefined,
): string {
  const data = props === undefined ? '' : ` data-props="${escape(props)}"`;
  const comments = others
    .map(
      (other) =>
        `<li><a href="https://huggingface.co/papers/${other.id}">${escape(other.title)}</a> (2026)</li>`,
    )
    .join('');
  const upvote = `<div class="flex"><button class="btn">Upvote ${paper.upvotes}</button><ul><li><a href="/mossgreen" title="mossgreen"><img alt=""></a></li></ul> +26</div>`;
  const names = paper.authors.map((name) => `<span class="author">${escape(name)}</span> ,`).join(' ');
  return `<!doctype html>
<html class=""><head><meta charset="utf-8"><meta name="description" content="Join the discussion on this paper page"><meta property="og:title" content="Paper page - ${escape(paper.title)}"><title>Paper page - ${escape(paper.title)}</title></head>
<body class="flex flex-col min-h-dvh bg-white"><!--[--><div class="flex min-h-dvh flex-col"><main class="flex flex-1 flex-col"><div class="SVELTE_HYDRATER contents" data-target="PaperContent"${data}><section class="container"><a href="/papers">Papers</a> <a href="https://arxiv.org/abs/${paper.id}">arxiv:${paper.id}</a> <button>Copy markdown</button> <h1 class="mb-2 text-2xl font-semibold">${escape(paper.title)}</h1> <div class="mb-6 flex text-sm"><div>Published on ${dateOf(paper)}</div> <div>· Submitted by ${paper.submitter ?? 'nobody'} on Nov 20</div></div> ${upvote} <div class="relative flex flex-wrap"><span class="text-gray-400">Authors:</span> ${names}</div>
<div class="pb-8 pr-4 md:pr-16"><h2 class="mb-2 text-xl font-semibold">Abstract</h2> <div class="flex flex-col"><div class="rounded-lg border"><p class="text-blue-700">${escape(paper.summary ?? '')}</p> <div class="text-xs">AI-generated summary</div></div> <p class="text-gray-600">${escape(paper.abstract).replace(/(\w+) (\w+)/u, '$1 <a href="/papers?q=$2">$2</a>')}</p></div></div>
<div><a class="btn" href="https://arxiv.org/abs/${paper.id}">View arXiv page</a> <a class="btn" href="https://arxiv.org/pdf/${paper.id}">View PDF</a> ${paper.project ? `<a class="btn" href="${paper.project}">Project page</a>` : ''} ${paper.repo ? `<a class="btn" href="${paper.repo}"><svg></svg> GitHub <span>${printed(paper.stars ?? 0)}</span></a>` : ''} <a class="btn" href="/login">Add to collection</a></div>
<h3>Community</h3><div class="prose"><div class="SVELTE_PARTIAL_HYDRATER contents" data-props="{&quot;paper&quot;:{&quot;id&quot;:&quot;0000.00000&quot;}}"><h2>Abstract</h2><p>The following papers were recommended by the Semantic Scholar API</p><ul>${comments}</ul><p>Upvote 99999 <a href="https://github.com/other/repo">GitHub 7</a></p></div></div> ${upvote} <h2>Models citing this paper</h2> <h3><a href="/papers/${others[0]?.id ?? ''}">${escape(others[0]?.title ?? '')}</a></h3></section></div></main><footer><a href="/terms-of-service">TOS</a></footer></div></body></html>
`;
}

import '../../components/tokens.css';
import { render } from 'preact';

import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { edges } from '../../lib/edge/all.ts';
import { atListing } from '../../lib/edge/here.ts';
import { speakInPage } from '../../lib/edge/speaking.ts';

const [outside, listing] = await Promise.all([edges(), atListing(), speakInPage()]);
const store = createStore(outside);
// What was looked for in the address bar.
const asked = new URLSearchParams(location.search);
store.library.found.query.value = asked.get('search') ?? '';
// Decided before anything is drawn: what is drawn stays.
if (listing && !asked.size) store.place.go('page');
// In place of what the page shows by itself.
document.body.replaceChildren();
render(<Panel store={store} />, document.body);
const { signal } = new AbortController();
store.detail.open(signal);
const { library, reader, history, review, trash, welcome } = store;
await Promise.all([welcome, library, reader, history, review, trash].map((part) => part.open(signal)));
const paper = asked.get('paper');
if (paper !== null) await store.detail.show(paper);

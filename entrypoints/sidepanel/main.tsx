import '../../components/tokens.css';
import { render } from 'preact';

import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { edges } from '../../lib/edge/all.ts';

const store = createStore(await edges());
render(<Panel store={store} />, document.body);
const { signal } = new AbortController();
await Promise.all([store.library, store.history, store.review, store.trash].map((part) => part.open(signal)));

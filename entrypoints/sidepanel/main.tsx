import '../../components/tokens.css';
import { render } from 'preact';

import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { edges } from '../../lib/edge/all.ts';

const store = createStore(await edges());
render(<Panel store={store} />, document.body);
await store.library.open(new AbortController().signal);

import '../../components/tokens.css';
import { render } from 'preact';

import { Popup } from '../../components/Popup.tsx';
import { createStore } from '../../components/store.ts';
import { edges } from '../../lib/edge/all.ts';

const store = createStore(await edges());
const { signal } = new AbortController();
render(<Popup store={store} />, document.body);
await Promise.all([store.page.open(signal), store.library.open(signal)]);

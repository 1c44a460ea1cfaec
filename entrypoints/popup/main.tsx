import '../../components/tokens.css';
import { render } from 'preact';

import { Popup } from '../../components/Popup.tsx';
import { createStore } from '../../components/store.ts';
import { edges } from '../../lib/edge/all.ts';
import { speakInPage } from '../../lib/edge/speaking.ts';

const [outside] = await Promise.all([edges(), speakInPage()]);
const store = createStore(outside);
const { signal } = new AbortController();
render(<Popup store={store} />, document.body);
await Promise.all([store.page.open(signal), store.library.open(signal)]);

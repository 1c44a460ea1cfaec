import '../../components/tokens.css';
import { render } from 'preact';

import { Sample } from '../../components/Sample.tsx';
import { speakInPage } from '../../lib/edge/speaking.ts';

await speakInPage();
render(<Sample />, document.body);

import '../../components/tokens.css';
import { render } from 'preact';

import { DigestPage } from '../../components/DigestPage.tsx';
import { explain } from '../../lib/edge/explain.ts';
import { speakHere } from '../../lib/edge/speaking.ts';
import { readDigest, readersClock } from '../../lib/edge/week-edges.ts';
import { spoken } from '../../lib/words.ts';

await speakHere();
document.documentElement.lang = spoken();
const asked = new URLSearchParams(location.search);
const [from, until] = [Number(asked.get('from')), Number(asked.get('until'))];
render(
  <DigestPage period={{ from, until }} clock={readersClock()} read={readDigest} explain={explain} />,
  document.body,
);

import '../../components/tokens.css';
import { render } from 'preact';

import { AnywhereModel } from '../../components/anywhere-model.ts';
import { BackupModel } from '../../components/backup-model.ts';
import { FollowedModel } from '../../components/followed-model.ts';
import { KeysModel } from '../../components/keys-model.ts';
import { Notices } from '../../components/notices.ts';
import { Options } from '../../components/Options.tsx';
import { SeenModel } from '../../components/seen-model.ts';
import { anywhereEdges } from '../../lib/edge/anywhere-edges.ts';
import { backupEdges } from '../../lib/edge/backup-edges.ts';
import { explain } from '../../lib/edge/explain.ts';
import { followedEdges } from '../../lib/edge/followed-edges.ts';
import { keysEdges } from '../../lib/edge/keys-edges.ts';
import { sitesEdges } from '../../lib/edge/sites-edges.ts';
import { seenEdges } from '../../lib/edge/seen-edges.ts';
import { speakInPage } from '../../lib/edge/speaking.ts';

await speakInPage();
const notices = new Notices(explain);
const model = new BackupModel(backupEdges(), notices);
const seen = new SeenModel(seenEdges(), notices);
const keys = new KeysModel(keysEdges(), notices);
const anywhere = new AnywhereModel(anywhereEdges, notices);
const followed = new FollowedModel(followedEdges, notices);
render(
  <Options
    model={model}
    keys={keys}
    seen={seen}
    sites={sitesEdges()}
    followed={followed}
    anywhere={anywhere}
    notices={notices}
  />,
  document.body,
);
const { signal } = new AbortController();
await Promise.all([
  model.open(signal),
  keys.open(signal),
  seen.open(),
  followed.open(signal),
  anywhere.open(signal),
]);

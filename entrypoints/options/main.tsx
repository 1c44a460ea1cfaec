import '../../components/tokens.css';
import { render } from 'preact';

import { BackupModel } from '../../components/backup-model.ts';
import { Notices } from '../../components/notices.ts';
import { Options } from '../../components/Options.tsx';
import { SeenModel } from '../../components/seen-model.ts';
import { backupEdges } from '../../lib/edge/backup-edges.ts';
import { explain } from '../../lib/edge/explain.ts';
import { seenEdges } from '../../lib/edge/seen-edges.ts';

const notices = new Notices(explain);
const model = new BackupModel(backupEdges(), notices);
const seen = new SeenModel(seenEdges(), notices);
render(<Options model={model} seen={seen} notices={notices} />, document.body);
await Promise.all([model.open(new AbortController().signal), seen.open()]);

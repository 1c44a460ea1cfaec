import '../../components/tokens.css';
import { render } from 'preact';

import { BackupModel } from '../../components/backup-model.ts';
import { Notices } from '../../components/notices.ts';
import { Options } from '../../components/Options.tsx';
import { backupEdges } from '../../lib/edge/backup-edges.ts';
import { explain } from '../../lib/edge/explain.ts';

const notices = new Notices(explain);
const model = new BackupModel(backupEdges(), notices);
render(<Options model={model} notices={notices} />, document.body);
await model.open(new AbortController().signal);

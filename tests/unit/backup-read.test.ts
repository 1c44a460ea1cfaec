import { describe, expect, test } from 'vitest';

import { isRemoved, readBackup } from '../../lib/backup/index.ts';
import { json } from '../../lib/export/json.ts';
import { EMPTY, act } from './backup-machine.ts';
import { entry } from './entries.ts';
import { T, fileOf } from './backup-file.ts';

describe('reading a backup', () => {
  const library = act(
    EMPTY,
    [
      { do: 'save', entry: entry('2609.90001') },
      { do: 'save', entry: entry('2609.90002') },
      { do: 'save', entry: entry('2609.90003') },
      { do: 'save', entry: entry('2609.90004') },
      { do: 'decide', n: 0, m: 1, decided: 'apart' },
      { do: 'remove', n: 2 },
      { do: 'forget', n: 2 },
    ],
    T,
  );
  const whole = fileOf(library);
  const uids = (text: string) => readBackup(text).papers.map(({ uid }) => uid);

  test('a file cut at any place gives back what is whole before the cut, and says that it is damaged', () => {
    for (let cut = whole.indexOf('"uid"') + 8; cut < whole.length - 3; cut += 11) {
      const read = readBackup(whole.slice(0, cut));
      const [before] = [whole.slice(0, cut).match(/^\{"uid":.*\}(?=,?$)/gmu) ?? []];
      expect(read.ours).toBe(true);
      expect(read.papers.length + read.tombstones.length).toBeGreaterThanOrEqual(before.length - 1);
      expect(read.problems.join(' ')).toMatch(/damaged/);
      expect(read.made).toBe(T);
    }
  });

  test('damage in one paper loses that one alone, and names it; decisions and tombstones stay', () => {
    const title = readBackup(whole).papers[0]?.title ?? '';
    const read = readBackup(whole.replace('"authors":["Ada Lovelace",', '"authors":["Ada Love'));
    expect(read.papers).toHaveLength(2);
    expect(read.tombstones).toEqual(library.tombstones);
    expect(read.decisions).toEqual(library.decisions);
    expect(read.problems.join(' ')).toContain(title.slice(0, 40));
  });

  test('a paper of another shape is left out and named', () => {
    const read = readBackup(whole.replace('"sources":[', '"sources":7,"was":['));
    expect(read.papers).toHaveLength(2);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatch(/^Paper 1 \(“.+”\) was left out/);
  });

  test('an exported JSON file without trash and decisions is a backup of its papers', () => {
    const text = json.write(library.papers.filter((paper) => !isRemoved(paper))).text;
    expect(uids(text)).toHaveLength(2);
    expect(readBackup(text)).toMatchObject({ tombstones: [], decisions: [], problems: [] });
  });

  test('a file of a newer Sheaf says so', () => {
    expect(readBackup(whole.replace('"version":1', '"version":9')).problems[0]).toMatch(/newer Sheaf/);
  });

  test.each([
    '',
    '{}',
    'null',
    '[1,2]',
    '{"format":"other","papers":[]}',
    '@misc{a}',
    '{"items":[{"title":"x"}]}',
  ])('what is no Sheaf file is said to be none: %s', (text) => {
    expect(readBackup(text)).toMatchObject({ ours: false, papers: [], decisions: [], tombstones: [] });
    expect(readBackup(text).problems).toEqual(['This is not a Sheaf file.']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toPaper, type Paper } from '../../lib/paper.ts';
import type { Visit } from '../../lib/sighting.ts';
import { packed } from '../../lib/sighting/pack.ts';
import { Calendar, dayFrom, isoOf, monthOf, yearNumber, yearOf } from '../../lib/statistics/calendar.ts';
import { courseOf } from '../../lib/statistics/course.ts';
import { KeptPapers } from '../../lib/statistics/kept-days.ts';
import { Phrases } from '../../lib/statistics/phrases.ts';
import { type Counts, SeenPapers, stretchOf, UNITS } from '../../lib/statistics/seen-days.ts';
import { topicQuery, topicsOf, topicYears } from '../../lib/statistics/topics.ts';
import { visitTextWords } from '../../lib/statistics/text-words.ts';
import { weekStart } from '../../lib/statistics/week-start.ts';
import { entry } from './entries.ts';
import { MANY } from './runs.ts';

const DAY = 86_400_000;
const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Cairo', 'Australia/Lord_Howe']; // prettier-ignore
const zones = fc.constantFrom(...ZONES);
const firstDays = fc.constantFrom(1, 5, 6, 7);
const moments = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2032, 0) });
const calendarOf = (zone: string, firstDay = 1) => new Calendar({ zone, firstDay });
const on = (iso: string) => dayFrom(iso) ?? Number.NaN;

/** A list, and places to cut it at. */
const cut = <T>(list: T[], places: number[]): T[][] => {
  const ends = [...places.map((place) => place % (list.length + 1)), list.length].sort((a, b) => a - b);
  return ends.map((end, i) => list.slice(i ? ends[i - 1] : 0, end));
};

describe('a day', () => {
  it('is the one that the reader has', () => {
    const at = Date.UTC(2026, 10, 21, 16, 30);
    expect(isoOf(calendarOf('UTC').dayOf(at))).toBe('2026-11-21');
    expect(isoOf(calendarOf('Asia/Tokyo').dayOf(at))).toBe('2026-11-22');
    expect(isoOf(calendarOf('Pacific/Pago_Pago').dayOf(at - 12 * 3_600_000))).toBe('2026-11-20');
    // Summer time began there at two in the morning.
    const berlin = calendarOf('Europe/Berlin');
    expect(isoOf(berlin.dayOf(Date.UTC(2026, 2, 28, 23, 30)))).toBe('2026-03-29');
    expect(isoOf(berlin.dayOf(Date.UTC(2026, 2, 29, 22, 30)))).toBe('2026-03-30');
    expect(isoOf(calendarOf('UTC').dayOf(-1))).toBe('1969-12-31');
  });

  it('is what the browser’s own calendar says, in every zone', () => {
    fc.assert(
      fc.property(zones, moments, (timeZone, at) => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
        expect(isoOf(calendarOf(timeZone).dayOf(at))).toBe(parts);
      }),
      MANY,
    );
  });

  it('begins with its first moment, and the one before belongs to another', () => {
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const calendar = calendarOf(zone);
        const day = calendar.dayOf(at);
        const start = calendar.startOf(day);
        expect(calendar.dayOf(start)).toBe(day);
        expect(calendar.dayOf(start - 1)).toBeLessThan(day);
        expect(start).toBeLessThanOrEqual(at);
      }),
      MANY,
    );
  });

  it('is read from a date and written as one', () => {
    expect(isoOf(on('2024-02-29'))).toBe('2024-02-29');
    for (const odd of ['', '2023-02-29', '2026-13-01', '26-01-01', 'today'])
      expect(dayFrom(odd)).toBeUndefined();
    expect(isoOf(monthOf(on('2026-12-31'), 1))).toBe('2027-01-01');
    expect([isoOf(yearOf(on('2026-12-31'))), yearNumber(on('2026-12-31'))]).toEqual(['2026-01-01', 2026]);
  });
});

describe('a week', () => {
  it('has seven days and begins with the day the reader’s begins with', () => {
    fc.assert(
      fc.property(firstDays, fc.integer({ min: -1000, max: 40_000 }), (firstDay, day) => {
        const calendar = calendarOf('UTC', firstDay);
        const first = calendar.weekOf(day);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
        expect(new Date(first * DAY).getUTCDay()).toBe(firstDay % 7);
        expect(calendar.weekOf(first + 6)).toBe(first);
      }),
      MANY,
    );
  });

  it.each([
    ['en-US', 7], ['en', 7], ['en-GB', 1], ['de', 1], ['fr', 1], ['es', 1], ['es-MX', 7], ['ja', 7], ['zh-CN', 1], ['ar-EG', 6], ['dv', 5], ['nonsense!', 1],
  ])('begins in %s with day %i', (locale, first) => expect(weekStart(locale)).toBe(first)); // prettier-ignore
});

const visit = (start: number, ...lists: string[][]): Visit => ({
  start,
  until: start,
  listing: 'l',
  site: 'huggingface',
  kind: 'day',
  url: 'https://huggingface.co/papers',
  ...packed(lists.map((ids) => ({ ids }))),
});
const someVisits = fc
  .array(fc.tuple(moments, fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })), {
    maxLength: 12,
  })
  .map((all) =>
    all
      .sort(([a], [b]) => a - b)
      .map(([at, ns]) => visit(at, ...ns.map((n) => [`arxiv:2609.${90_000 + n}`]))),
  );

describe('papers seen', () => {
  it('count once a week, month and year, in slices of any size', () => {
    fc.assert(
      fc.property(someVisits, fc.array(fc.nat()), zones, firstDays, (visits, places, zone, firstDay) => {
        const calendar = calendarOf(zone, firstDay);
        const seen = new SeenPapers(calendar);
        for (const slice of cut(visits, places)) seen.add(slice);
        const counts = seen.counts();
        for (const unit of UNITS) {
          const sets = new Map<number, Set<string>>();
          for (const { start, ids } of visits) {
            const from = stretchOf(calendar, unit, calendar.dayOf(start));
            const set = sets.get(from) ?? new Set();
            for (const id of ids.split('\n').filter(Boolean)) set.add(id);
            sets.set(from, set);
          }
          expect(counts[unit]).toEqual([...sets].map(([from, set]) => [from, set.size]));
        }
      }),
      MANY,
    );
  });

  it('are known by any of their ids', () => {
    const seen = new SeenPapers(calendarOf('UTC'));
    seen.add([visit(1, ['arxiv:1', 'doi:1']), visit(2, ['doi:1'], ['arxiv:2'])]);
    expect(seen.counts().week).toEqual([[-3, 2]]);
  });
});

const paper = (added: number, read?: number) => ({
  added,
  reader: read === undefined ? {} : { status: { value: 'read' as const, at: read } },
});

describe('papers saved and read', () => {
  it('add up to all with a time, in slices of any size and in any order', () => {
    const papers = fc.array(fc.tuple(moments, fc.option(moments, { nil: undefined })));
    fc.assert(
      fc.property(papers, fc.array(fc.nat()), zones, (all, places, zone) => {
        const counted = (list: typeof all, places: number[]) => {
          const kept = new KeptPapers(calendarOf(zone));
          for (const slice of cut(list, places)) kept.add(slice.map(([added, read]) => paper(added, read)));
          return kept.days();
        };
        const days = counted(all, places);
        expect(counted(all.toReversed(), [])).toEqual(days);
        const sum = (counts: Counts) => counts.reduce((total, [, count]) => total + count, 0);
        expect(sum(days.saved)).toBe(all.length);
        expect(sum(days.read)).toBe(all.filter(([, read]) => read !== undefined).length);
      }),
      MANY,
    );
  });

  it('leave out what nobody knows the time of, and what is not read', () => {
    const kept = new KeptPapers(calendarOf('UTC'));
    kept.add([paper(0), paper(DAY, 0), { added: DAY, reader: { status: { value: 'reading', at: DAY } } }]);
    expect(kept.days()).toEqual({ saved: [[1, 2]], read: [] });
  });
});

describe('the course of weeks, months and years', () => {
  const calendar = calendarOf('UTC', 1);
  const today = on('2026-11-21');

  it('ends with today’s, has the empty ones, and loses nothing within', () => {
    const counts = fc
      .array(fc.tuple(fc.integer({ min: today - 60, max: today }), fc.integer({ min: 1, max: 50 })), {
        maxLength: 20,
      })
      .map((all) => all.sort(([a], [b]) => a - b));
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(...UNITS), (one, other, unit) => {
        const course = courseOf(calendar, unit, today, [one, other]);
        const last = course.at(-1);
        expect([last?.from, (last?.until ?? 0) > today]).toEqual([stretchOf(calendar, unit, today), true]);
        for (const [i, stretch] of course.entries()) if (i) expect(stretch.from).toBe(course[i - 1]?.until);
        for (const [i, all] of [one, other].entries())
          expect(course.reduce((sum, stretch) => sum + (stretch.counts[i] ?? 0), 0)).toBe(
            all.reduce((sum, [, count]) => sum + count, 0),
          );
      }),
      MANY,
    );
  });

  it('is one week for who began this week, and no more than a panel shows after ten years', () => {
    expect(courseOf(calendar, 'week', today, [[[today, 3]]])).toEqual([
      { from: on('2026-11-16'), until: on('2026-11-23'), counts: [3] },
    ]);
    expect(courseOf(calendar, 'week', today, [[]])).toHaveLength(1);
    const long: Counts = [[on('2014-01-05'), 4], [on('2026-11-20'), 1]]; // prettier-ignore
    expect(courseOf(calendar, 'week', today, [long])).toHaveLength(12);
    expect(courseOf(calendar, 'month', today, [long]).map(({ from }) => isoOf(from))[0]).toBe('2025-12-01');
    const years = courseOf(calendar, 'year', today, [long]);
    expect(years.map(({ from }) => yearNumber(from))).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]); // prettier-ignore
    expect(years.at(-1)?.counts).toEqual([1]);
  });
});

const titled = (title: string, abstract?: string): Paper =>
  toPaper(entry('2609.90001', { title, abstract: abstract ?? title }));
const phrasesOf = (titles: string[], most = 10) => {
  const phrases = new Phrases();
  phrases.add(titles.map((title) => titled(title)));
  return phrases.top(most);
};

describe('words of a text', () => {
  const words = (text: string) => {
    const all: string[] = [];
    visitTextWords(text, (word) => all.push(word));
    return all;
  };
  it('stand as they are, and what lies between two of them ends a phrase', () => {
    expect(words('Self-supervised learning, C++ and GPT-4.')).toEqual(
      ['Self-supervised', 'learning', '', 'C++', 'and', 'GPT-4', ''], // prettier-ignore
    );
    expect(words('')).toEqual(['']);
  });
  it('are found in scripts without spaces', () => {
    expect(words('扩散模型')).toEqual(['扩散', '模型', '']);
    expect(words('機械学習の研究')).toEqual(['機械', '学習', 'の', '研究', '']);
  });
});

describe('phrases', () => {
  it('are what many papers have in common, as people write it', () => {
    const titles = [
      'Graph Neural Networks for Kites', 'On graph neural networks', 'Why Graph Neural Networks Forget', 'Pruning a Graph Neural Network',
      'Chain of Thought in Lanterns', 'A chain of thought, untangled', 'Chain of Thought Again', 'BERT at Sea', 'BERT and the Orchard', 'BERT alone',
      'No BERT',
    ]; // prettier-ignore
    const found = phrasesOf(titles);
    expect(found).toContainEqual({ text: 'graph neural networks', papers: 3 });
    expect(found).toContainEqual({ text: 'chain of thought', papers: 3 });
    expect(found).toContainEqual({ text: 'BERT', papers: 4 });
    const texts = found.map(({ text }) => text);
    for (const fragment of ['neural networks', 'graph neural', 'chain', 'of thought', 'for', 'on'])
      expect(texts).not.toContain(fragment);
  });

  it.each([
    ['zh', ['扩散模型的新方法', '基于扩散模型的图像', '扩散模型与语言'], '扩散模型'],
    ['ja', ['機械学習の研究', '機械学習による翻訳', '音声の機械学習'], '機械学習'],
    [
      'de',
      ['Neuronale Netze für Karten', 'Über neuronale Netze', 'Neuronale Netze und Drachen'],
      'neuronale Netze',
    ],
    [
      'fr',
      ['Réseaux de neurones profonds', 'Les réseaux de neurones', 'Sur les réseaux de neurones'],
      'réseaux de neurones',
    ],
    [
      'es',
      ['Redes neuronales para mapas', 'Las redes neuronales', 'Sobre redes neuronales'],
      'redes neuronales',
    ],
    [
      'ru',
      ['Нейронные сети для карт', 'О том как нейронные сети учат', 'Большие нейронные сети'],
      'нейронные сети',
    ],
  ])('are found in %s', (_, titles, expected) => {
    expect(phrasesOf(titles).map(({ text }) => text)).toContain(expected);
  });

  it('are the same in slices of any size, and in no paper more than there are', () => {
    const words = fc.constantFrom(
      'sparse',
      'kites',
      'fly',
      'graph',
      'network',
      'the',
      'of',
      '扩散模型',
      'GPT-4',
      'Ärger',
      '—',
    );
    const titles = fc.array(
      fc.array(words, { minLength: 1, maxLength: 7 }).map((some) => some.join(' ')),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(titles, fc.array(fc.nat()), (all, places) => {
        const whole = phrasesOf(all);
        const phrases = new Phrases();
        for (const slice of cut(
          all.map((title) => titled(title)),
          places,
        ))
          phrases.add(slice);
        expect(phrases.top(10)).toEqual(whole);
        for (const { text, papers } of whole) {
          const having = all.filter((title) => title.toLowerCase().includes(text.toLowerCase())).length;
          expect(papers).toBe(having);
          expect(papers).toBeGreaterThan(1);
        }
      }),
      MANY,
    );
  });

  it('are none in a library of nothing, of one paper, or of papers that share only what all papers share', () => {
    expect(phrasesOf([])).toEqual([]);
    expect(phrasesOf(['Graph neural networks'])).toEqual([]);
    expect(
      phrasesOf(['We propose a novel method', 'A novel method that we propose', '12 1234', '12 1234']),
    ).toEqual([]);
  });

  it('have the title that the reader gave', () => {
    const phrases = new Phrases();
    const reader = { title: { value: 'Lantern festivals', at: 1 } };
    phrases.add([1, 2].map(() => ({ title: 'Wrong words here', reader })));
    expect(phrases.top(5)).toEqual([{ text: 'Lantern festivals', papers: 2 }]);
  });
});

describe('topics', () => {
  const phrases = [{ text: 'graph networks', papers: 9 }, { text: 'Kites', papers: 7 }]; // prettier-ignore

  it('are the reader’s tags first, then phrases that are none of them', () => {
    expect(topicsOf([['to read', 4], ['kites', 3]], phrases)).toEqual([
      { name: 'to read', kind: 'tag', query: 'tag:"to read"' },
      { name: 'kites', kind: 'tag', query: 'tag:kites' },
      { name: 'graph networks', kind: 'phrase', query: '"graph networks"' },
    ]); // prettier-ignore
    expect(topicsOf([], phrases).map(({ kind }) => kind)).toEqual(['phrase', 'phrase']);
  });

  it('ask for what they count', () => {
    const query = 'tag:kites';
    expect(topicQuery({ query })).toBe('tag:kites ');
    expect(topicQuery({ query }, { year: 2025 })).toBe('tag:kites year:2025');
    expect(topicQuery({ query }, { upTo: 2021 })).toBe('tag:kites year:..2021');
  });

  it('have a column for each of the last years, and one for all before', () => {
    const [topic] = topicsOf([], phrases);
    if (!topic) throw new Error('There is a topic.');
    const years: [string, number][] = [['2026', 4], ['2024', 2], ['2021', 1], ['1999', 3], ['2030', 1]]; // prettier-ignore
    expect(topicYears(topic, { total: 12, years }, 2026)).toMatchObject({
      all: 12,
      earlier: 4,
      years: [0, 0, 2, 0, 4],
    });
  });
});

import { benchPaper, wordOfRank } from './papers.ts';

/** What a reader of the invented library types, letter by letter, by kind. */
export function queries(): [kind: string, texts: string[]][] {
  const typed = (text: string) => Array.from(text, (_, i) => text.slice(0, i + 1));
  const frequent = [3, 20, 45, 70].map(wordOfRank);
  const middling = [200, 500, 900, 1400].map(wordOfRank);
  const rare = [4000, 9000, 20_000].map(wordOfRank);
  const family = benchPaper(77).authors[0] as string;
  const two = (benchPaper(4711).abstract as string).split(' ').slice(10, 14).join(' ');
  return [
    ['one letter', Array.from('abcdefghijklmnoprstuvw')],
    ['a frequent word', frequent.flatMap(typed)],
    ['a middling word', middling.flatMap(typed)],
    ['a rare word', rare.flatMap(typed)],
    [
      'several words',
      [...frequent.slice(0, 2), ...middling].flatMap((first, i) =>
        typed(`${first} ${rare[i % 3]}`).slice(first.length),
      ),
    ],
    ['frequent words, then a letter', Array.from('stacopm', (letter) => `${frequent.join(' ')} ${letter}`)],
    ['six words', typed(`${frequent.join(' ')} ${middling.slice(0, 2).join(' ')}`)],
    ['a phrase', typed(`"${two}"`)],
    ['a phrase of frequent words', typed(`"${wordOfRank(0)} ${wordOfRank(1)} ${wordOfRank(2)}"`)],
    ['compound', typed(`${middling[0]}-${middling[1]}`)],
    ['author:', [...typed(`author:${family.split(' ')[1]}`), ...typed(`author:"${family}"`)]],
    [
      'filters',
      [
        ...typed(`tag:survey is:unread ${middling[0]}`),
        ...typed(`year:2019..2024 has:code ${middling[1]}`),
        `site:arxiv ${frequent[0]}`,
      ],
    ],
    [
      'without',
      [
        `-${frequent[0]} ${middling[0]}`,
        `${middling[0]} -tag:survey`,
        `-is:read ${frequent[1]} ${frequent[2]}`,
      ],
    ],
    ['an id', [...typed('arxiv:1903.90123'), ...typed('2004.9')]],
    ['nothing', ['']],
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = /(?<!\d)((?:1[4-9]|2[01])\d\d)(?!\d)/;

/**
 * A date as bibliographies write it, in as many parts as are sure: `2024`, `2024-05`, `2024-05-03`. Undefined where no year is known.
 * @param date ISO 8601 as biblatex has it, with ranges and doubts (`2024-05-03/2024-05-07`, `2024~`), or with slashes as RIS has it
 */
export function dateFrom({
  date = '',
  year = '',
  month = '',
  day = '',
}: {
  date?: string;
  year?: string;
  month?: string;
  day?: string;
}): string | undefined {
  const [, y, m, d] = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(date) ?? [];
  if (y !== undefined) return joined(y, Number(m ?? 0) || monthOf(month), Number(d ?? 0));
  const only = YEAR.exec(year)?.[1] ?? YEAR.exec(date)?.[1];
  if (only === undefined) return undefined;
  // `10~mar` and `mar # "~10"` keep the day with the month.
  const beside = /(?<!\d)(\d{1,2})(?!\d)/.exec(/[a-z]/i.test(month) ? month : '')?.[1];
  return joined(only, monthOf(month), Number(day || (beside ?? 0)));
}

function monthOf(text: string): number {
  const name = /[a-z]{3}/i.exec(text)?.[0]?.toLowerCase() ?? '';
  return MONTHS.indexOf(name) + 1 || Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0);
}

function joined(year: string, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  if (!(month >= 1 && month <= 12)) return year;
  if (!(day >= 1 && day <= 31)) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

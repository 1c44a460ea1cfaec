/** Where weeks begin with Sunday, and with Saturday; elsewhere with Monday. CLDR 48, supplemental/weekData. */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/**
 * The day weeks begin with where a language is spoken: 1 is Monday, 7 Sunday. A language without a region stands for the one most of its readers live in.
 * @param locale BCP 47; what is none counts as Monday's
 */
export function weekStart(locale: string): number {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    if (region === undefined) return 1;
    if (SUNDAY.split(' ').includes(region)) return 7;
    return SATURDAY.split(' ').includes(region) ? 6 : region === 'MV' ? 5 : 1;
  } catch {
    return 1;
  }
}

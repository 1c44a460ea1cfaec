/** Titles that journals and proceedings use again and again, and what may stand around them. */
const GENERIC = new RegExp(
  '^(?:' +
    [
      '(?:(?:guest|invited) )?(?:editorial|editor|editors)(?: (?:preface|introduction|note|notes|comment|comments|message|foreword|board))?',
      '(?:editor s|editors|chair s|chairs|chairman s|chairmans|president s|presidents|publisher s|publishers) (?:preface|introduction|note|notes|message|foreword|comments|corner|page|letter)',
      'preface|foreword|foreward|afterword|introduction|conclusions?|summary|abstracts?|untitled|no title|front ?matter|back ?matter|title page|table of contents|contents|masthead',
      'index|author index|subject index|bibliography|references|acknowledge?ments?|errat(?:um|a)|corrigend(?:um|a)|correction|addend(?:um|a)|retraction(?: notice)?|announcements?|obituary|in memoriam',
      '(?:introduction|preface|foreword|editorial) to (?:the|this) .*(?:issue|section|volume|proceedings)|.*\\bspecial (?:issue|section)(?: (?:on|of|introduction|editorial|preface|foreword).*)?',
      '(?:book|paper|software|article) reviews?(?: column)?|.* column|reviewers?|list of reviewers|letters? to the editor|comments?|reply|discussion|response|authors? (?:reply|response)',
      'panel(?: discussion)?|keynote(?: (?:address|talk|speech))?|invited (?:talk|paper)s?|tutorials?|posters?(?: session)?|demonstrations?|workshop(?: report| summary)?|industrial session|news|research in progress|report|notes?|miscellaneous',
      'reminiscences on influential papers|treasurers? (?:s )?message|calls? for papers|calendar|.*\\bexhibit',
    ].join('|') +
    ')(?: (?:\\d+|[ivx]+))?$',
);

/** Whether a folded title names no single work ("preface", "guest editorial", "book review column"). */
export function isGeneric(folded: string): boolean {
  return folded.length < 90 && GENERIC.test(folded);
}

import { foldForSearch } from '../search/fold.ts';

/** Words that carry no topic, by language, and what every abstract of a paper says whatever it is about. */
const WORDS = {
  en: `a about above across after again against all almost along also although always among an and another any are around as at away be because been
    before behind being below between beyond both but by can cannot could despite did do does doing done down due during each either else enough etc even
    ever every few first for from further get give given gives go had has have having he hence her here his how however i if in indeed instead into is
    it its itself just know last least less let like likely made make makes making many may me might more moreover most much must my near need needs
    neither never next no non nor not nothing now of off often on once one only onto or other others otherwise our out over own per perhaps quite
    rather really same second see seem seen several she should since so some still such than that the their them themselves then there thereby therefore
    these they this those though three through throughout thus to together too toward towards two under until up upon us use used uses using various very
    via was way we well were what when where whether which while who whose why will with within without would yet you your`,
  papers: `able abstract achieve achieves achieving additional address addresses aim aims allow allows analyze apply applied approach approaches
    article available based better build challenging compare compared comparison consider demonstrate demonstrates demonstrated designed develop
    developed different difficult directly easily effectively effectiveness efficiently enable enables enabling end evaluate evaluated evidence
    example examples existing explore extensive findings focus github good great higher highly https http improve improved improvement
    improvements improves improving including increasing introduce introduces introducing investigate issue issues known lack lead leads
    leverage leveraging limited lower main mainly major method methods name new novel obtain outperform outperforms paper papers particular
    perform performs possible present presents previous previously promising propose proposed proposes provide provides publicly recent recently
    related require required requires result results show showing shown shows significant significantly simply specific specifically strong find
    finds found look looks hold holds come comes become becomes take takes turn help helps call called cover covers go one two three four five
    six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions dozen dozens times studied successful suitable technique techniques today towards traditional typically understand unlike
    useful variety wide widely work works`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis da dabei dadurch dafür damit dann daran darauf das dass
    davon dazu dem den denen der deren des dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einige er es etwa
    für gegen gibt haben hat hier hin ich ihr ihre im in indem ins ist jede jeder kann kein keine können mehr mit muss nach neue neuen nicht noch nun nur ob
    oder ohne sehr sein seine seit sich sie sind so sowie über um und uns unser unter vom von vor während war was weil weiter welche wenn wer werden wie wir wird
    wo wurde wurden zu zum zur zwei zwischen arbeit ansatz methode ergebnisse zeigen verfahren`,
  fr: `à afin ai ainsi alors après au aucun aussi autre autres aux avec avoir avons c car ce cela ces cet cette ceux chaque comme comment d dans de depuis des deux
    donc dont du elle elles en entre est et être eu fait il ils j je l la le les leur leurs lors lorsque m mais même n ne nos notre nous on ont ou où par pas
    peu peut plus plusieurs pour puis qu quand que quel quelle qui s sa sans se selon ses si son sont sous sur t tous tout toute très un une vers via vos votre
    vous y article méthode méthodes résultats approche étude travail proposons montrons`,
  es: `a al algo algunas algunos ante antes así aun aunque cada como con contra cual cuales cuando cómo de del desde donde dos durante e el él ella ellas ellos en
    entre era eran es esa esas ese eso esos esta está están estas este esto estos fue fueron ha han hasta hay la las le les lo los más me mediante mi muy nada
    ni no nos nosotros nuestra nuestro o os otra otro otros para pero poco por porque pues que qué quien se según ser si sí sido sin sobre son su sus también
    tanto te tiene tienen todo todos tras tu u un una uno unos y ya artículo estudio método métodos resultados trabajo enfoque proponemos`,
  zh: `的 了 和 是 在 与 及 或 等 对 中 为 以 于 而 并 从 被 由 其 这 那 该 此 我们 本文 一种 一个 一些 进行 通过 可以 能够 提出 基于 方法 研究 结果 问题 使用 实现 表明 具有 以及 但是 因此
    然而 不同 现有 有效 性能 實驗 实验 分析 利用 已经 还 也 都 就 上 下 到 更 最 很 不 有 個 个 之 将 使 用 论文 面向 针对 一 二 三 新`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり まで られ なる へ か だ これ によって により おり より による
    ず なり られる において ば なかっ なく しかし について せ だっ その後 できる それ う ので なお のみ でき き つ における および いう さらに でも ら たり その他 に関する たち ます ん なら に対して 我々 本 本論文 提案
    手法 研究 結果 方法 用い 用いた 示す 行う 的 化 性 論文`,
};

const folded = (words: string): string[] => foldForSearch(words).trim().split(/\s+/);

/** Folded, as words of texts are compared. */
export const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS).flatMap(folded));

/** Words that name a topic only beside another: language models, training data. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  folded(`model models data problem problems system systems task tasks training train trained code process project quality question questions design
    information long large small larger real standard state test world art user users change changes value range evaluation benchmark benchmarks
    review survey report framework general open single multiple common scale complex potential setting settings case cases study studies input
    output solution solutions understanding analysis research experiment experiments performance number key high low powerful simple robust
    effective efficient accurate comprehensive practical time set dataset datasets prior current baseline baselines challenge challenges support
    full release ask asks asked answer answers cost costs`),
);

/** Those that may stand within a phrase: chain of thought, text to image, réseaux de neurones. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(folded('of to de du des del der von 的 の と'));

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
  papers: `able abstract accurate achieve achieves achieving additional address addresses aim aims allow allows analysis analyze apply applied approach approaches
    article available based baseline baselines benchmark benchmarks better build case challenge challenges challenging code common compare compared comparison
    complex comprehensive consider current data demonstrate demonstrates demonstrated design designed develop developed different difficult directly easily effective
    effectively effectiveness efficient efficiently enable enables enabling end evaluate evaluated evaluation evidence example examples existing experiment experiments
    explore extensive findings focus framework full general github good great high higher highly https http improve improved improvement improvements improves
    improving including increasing information input introduce introduces introducing investigate issue issues key known lack large larger lead leads leverage
    leveraging limited low lower main mainly major method methods model models multiple name new novel number obtain open output outperform outperforms paper
    papers particular perform performance performs possible potential powerful practical present presents previous previously prior problem problems process project
    promising propose proposed proposes provide provides publicly quality question questions range real recent recently related release report require required requires
    research result results review robust scale set setting settings show showing shown shows significant significantly simple simply single small solution solutions
    specific specifically standard state strong studied studies study successful suitable support survey system systems task tasks technique techniques test today towards
    traditional train trained training typically understand understanding unlike useful user users value variety wide widely work works world art`,
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

/** Folded, as words of texts are compared. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) => foldForSearch(words).trim().split(/\s+/)),
);

/** Words that only the names of organisations have. `AI` in capitals only: Ai is a name. */
export const ORGANISATION =
  /(?:^|[\s-])(?:AI(?=$|[\s,:;)@])|(?:[tT]eams?|TEAM|[cC]ollaborations?|COLLABORATION|[cC]onsortium|[gG]roup|[lL]abs?|[lL]aborator(?:y|ies)|[iI]nstitut[eo]?s?|[uU]niversit(?:y|ies|é|ät)|[fF]oundation|[iI]nc\.?|[lL]td\.?|LLC|llc|[cC]orp(?:oration)?\.?|GmbH|[rR]esearch|[pP]rojects?|[cC]ommunity|[iI]nitiative|[sS]ociety|[aA]ssociation|[cC]ommittee|[nN]etwork|[dD]epartment|[aA]gency|[cC]ompany|[cC]ent(?:er|re)|[oO]rgani[sz]ation|[tT]ask [fF]orce|[cC]ontributors|[aA]uthors|[cC]ouncil|[aA]lliance|[aA]cademy|[cC]ollege|[fF]ederation|[mM]inistry|[oO]ffice|[bB]ureau|[pP]rogram(?:me)?|[wW]orkshop|DeepMind|OpenAI|Google|Microsoft|NVIDIA|Nvidia|ByteDance|Alibaba|Tencent|Baidu|Huawei|Xiaomi)(?=$|[\s,:;)]))/;

/** What stands behind a family name and belongs to it. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|jnr|snr)\.?$/i;

/** What stands behind a name and is none. */
export const DEGREE = /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|dr|prof|esq)\.?$/i;

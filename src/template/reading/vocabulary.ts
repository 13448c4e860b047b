import { ENGLISH, WRITTEN_OVER } from './english.ts';
import { GERMAN } from './german.ts';
import type { Vocabulary } from './phrases.ts';

// English and German are whole. Of further languages these are known: titles and questions over kinds of change, titles
// that end with "(optional)", boxes that say that a text is not needed, boxes to write over, and the ends of fields that
// ask who did something. What needs more knowledge of a language, such as numbers of boxes, is left out: where no table
// knows the words, every box counts.

const SPANISH: Partial<Vocabulary> = {
  optional: /[([](?:opcional|si (?:aplica|corresponde|procede))[)\]]\s*:?$/,
  kinds: /\btipos? (?:de|del) (?:cambios?|prs?|pull requests?)\b/,
  asksNothing: new RegExp(`^prueba${WRITTEN_OVER}`),
  mustBeThere: /\bobligat\w*\b|\bpor\s*$/iu,
};

const PORTUGUESE: Partial<Vocabulary> = {
  optional: /[([](?:opcional|se (?:aplicável|necessário))[)\]]\s*:?$/,
  kinds: /\btipos? (?:de|da|do) (?:mudanças?|alteraç(?:ão|ões)|prs?|pull requests?)(?![\p{L}\p{N}])/u,
  asksNothing: new RegExp(`^teste${WRITTEN_OVER}`),
  mustBeThere: /\bpor\s*$/iu,
};

const FRENCH: Partial<Vocabulary> = {
  optional: /[([](?:facultatif|optionnel|si (?:applicable|nécessaire|besoin))[)\]]\s*:?$/,
  kinds: /\b(?:types?|natures?) (?:de|des|du|de la) (?:changements?|modifications?|prs?|pull requests?)\b/,
  mustBeThere: /\bobligat\w*\b|\bpar\s*$/iu,
};

const ITALIAN: Partial<Vocabulary> = { mustBeThere: /\bda\s*$/iu };

const DUTCH: Partial<Vocabulary> = { mustBeThere: /\bdoor\s*$/iu };

const CHINESE: Partial<Vocabulary> = {
  removeLines: /删除(?:不适用|不相关|无关)的/,
  optional: /[(（](?:可选|选填|如适用)[)）]\s*[:：]?$/,
  exempts:
    /^(?:本|此|该|这)(?:条|次|个)? ?(?:pr|改动|变更|提交) ?(?:不需要|无需|无须) ?(?:纳入|写入|更新|添加)? ?(?:changelog|更新日志|变更日志|文档|测试)[.。]?$/,
  kinds:
    /^(?:这个|本|此|该)? ?(?:pr|变更|改动|更改|修改|提交)? ?的?(?:性质|类型|种类)(?:是|为)?(?:什么|哪种)?\s*[?？:：]?$/,
};

const JAPANESE: Partial<Vocabulary> = {
  optional: /[(（]任意[)）]\s*[:：]?$/,
  kinds: /^(?:変更|修正|作業|pr)の?(?:種類|タイプ|種別)\s*[:：?？]?$/,
};

const KOREAN: Partial<Vocabulary> = {
  optional: /[(（]선택(?: ?사항)?[)）]\s*[:：]?$/,
  kinds: /^(?:변경|수정|작업|pr)(?: ?사항)?의? ?(?:유형|종류|타입)\s*[:：?？]?$/,
};

/** All vocabularies. A text that matches any of them is understood. */
const VOCABULARIES: readonly Partial<Vocabulary>[] = [
  ENGLISH,
  GERMAN,
  SPANISH,
  PORTUGUESE,
  FRENCH,
  ITALIAN,
  DUTCH,
  CHINESE,
  JAPANESE,
  KOREAN,
];

/** Whether words contain a phrase of this kind, in any language. Normalised, but for phrases of names as they are written. */
export function speaks(of: keyof Vocabulary, words: string): boolean {
  return VOCABULARIES.some((vocabulary) => vocabulary[of]?.test(words));
}

/** How the word begins for what a normalised answer denies, in any language; undefined where it denies nothing. */
export function deniedIn(words: string): string | undefined {
  for (const { denies } of VOCABULARIES) {
    const deed = denies?.exec(words)?.groups?.['deed'];
    if (deed !== undefined) return deed;
  }
  return undefined;
}

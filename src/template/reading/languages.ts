import type { Vocabulary } from './phrases.ts';

/**
 * The phrases of further languages, as far as they are known. Each table has what people write above kinds of change
 * and behind titles. It leaves out what needs more knowledge of the language: "all that apply" asks for one tick over
 * names, but for every box over full statements, and only English tells the two apart.
 */

const SPANISH: Partial<Vocabulary> = {
  one: /\b(?:exactamente|solo|sólo|solamente|únicamente) un[ao]?\b|\b(?:marca|marque|selecciona|seleccione|elige|elija|escoge|escoja) un[ao]?\b/,
  any: /\bal menos un[ao]?\b|\bun[ao] o (?:más|varios|varias)\b/,
  optional: /[([](?:opcional|si (?:aplica|corresponde|procede))[)\]]\s*:?$|^opcional\b/,
  kinds: /\btipos? (?:de|del) (?:cambios?|prs?|pull request|contribución|modificación)\b|^qué (?:tipo|clase) de\b/,
  removeLines: /\b(?:elimin|borr|quit)(?:a|e|ar)\b.*\bno (?:apliquen?|correspondan?|sean? relevantes?)\b/,
  keep: /\bno (?:elimin|borr|quit)(?:es|e|ar)\b/,
  others: /\bpara (?:los |las |el |la )?(?:mantenedor(?:es|as)?|revisor(?:es|as)?)\b/,
  exempts: /^(?:este|esta|mi) (?:pr|pull request|cambio) no (?:necesita|requiere)\b/,
};

const PORTUGUESE: Partial<Vocabulary> = {
  one: /\b(?:exatamente|apenas|somente|só) um[a]?\b|\b(?:marque|selecione|escolha) uma?\b/,
  any: /\b(?:ao|pelo) menos uma?\b|\buma? ou mais\b/,
  optional: /[([](?:opcional|se (?:aplicável|necessário))[)\]]\s*:?$|^opcional\b/,
  kinds:
    /\btipos? (?:de|da|do) (?:mudanças?|alteraç(?:ão|ões)|modificaç(?:ão|ões)|prs?|pull request)\b|^(?:qual|que) (?:o |é o )?tipo\b/,
  keep: /\bnão (?:apague|remova|exclua|delete)\b/,
  others: /\bpara (?:os |as )?(?:mantenedores|revisores)\b/,
  exempts: /^(?:este|esta|minha?) (?:pr|pull request|mudança|alteração) não (?:precisa|requer)\b/,
};

const FRENCH: Partial<Vocabulary> = {
  one: /\b(?:exactement|seulement|uniquement) une?\b|\b(?:cochez|coche|sélectionnez|choisissez) une? seule?\b/,
  any: /\bau moins une?\b|\bune? ou plusieurs\b/,
  optional: /[([](?:facultatif|optionnel|si (?:applicable|nécessaire|besoin))[)\]]\s*:?$|^(?:facultatif|optionnel)\b/,
  kinds:
    /\b(?:types?|natures?) (?:de|des|du|de la) (?:changements?|modifications?|prs?|pull request|contribution)\b|^quel(?:le)?s? (?:est )?(?:le |la )?(?:type|nature|genre)\b/,
  keep: /\bne (?:pas )?(?:supprimez|supprimer|effacez|effacer)\b/,
  others: /\b(?:pour|par) (?:les |le )?(?:mainteneurs?|relecteurs?)\b/,
  exempts: /^(?:cette|ma) (?:pr|pull request|modification) ne (?:nécessite|demande) (?:pas|aucune?)\b/,
};

const CHINESE: Partial<Vocabulary> = {
  one: /单选|只能?选择?[一1]|选择其中[一1]/,
  any: /至少选?择?[一1]|可多选/,
  optional: /[(（](?:可选|选填|如适用|如有)[)）]\s*[:：]?$|^可选/,
  kinds: /(?:性质|类型|种类)(?:是|为)?(?:什么|哪种)?\s*[?？:：]?$/,
  removeLines: /删除.*不(?:适用|相关)|不(?:适用|相关).*删除/,
  keep: /(?:不要|请勿|切勿|不得)(?:随意)?删除/,
  others: /(?:维护者|审核者|评审人|评审者)(?:填写|专用|检查)/,
  exempts: /^(?:本|此|该|这)(?:条|次|个)? ?(?:pr|pull request|改动|变更|提交) ?(?:不需要|无需|无须)/,
};

const JAPANESE: Partial<Vocabulary> = {
  one: /(?:一つ|1つ|ひとつ)だけ(?:選択|チェック)/,
  any: /少なくとも(?:一つ|1つ|ひとつ)/,
  optional: /[(（]任意[)）]\s*[:：]?$|^任意/,
  kinds: /(?:変更|修正|pr)の?(?:種類|タイプ|種別)/,
  keep: /削除しないで/,
  exempts: /^(?:この|本)(?:pr|変更)(?:に)?は.*(?:不要|必要ありません)/,
};

const KOREAN: Partial<Vocabulary> = {
  one: /하나만 ?(?:선택|체크)/,
  any: /하나 ?이상/,
  optional: /[(（](?:선택|선택 ?사항)[)）]\s*[:：]?$/,
  kinds: /(?:변경|수정|pr)(?: ?사항)?의? ?(?:유형|종류|타입)/,
  keep: /삭제하지 ?마/,
};

/** The tables beside English and German, which are whole. */
export const FURTHER: readonly Partial<Vocabulary>[] = [SPANISH, PORTUGUESE, FRENCH, CHINESE, JAPANESE, KOREAN];

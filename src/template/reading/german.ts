import type { Vocabulary } from './phrases.ts';

/** What templates say in German. */
export const GERMAN: Vocabulary = {
  one: /\bgenau (?:eine?n?s?)\b|\bnur (?:eine?n?s?)\b|\b(?:wähle|wählen sie|kreuze|kreuzen sie|hake|haken sie) (?:bitte )?(?:genau |nur )?ein(?:e|en|s|es)?\b|\b(?:das|die) zutreffende\b(?! \w+ fragen)/,
  any: /\bmindestens (?:eine?n?s?)\b|\bein(?:e|en|es)? oder mehrere?\b/,
  applying:
    /\balle[sn]? (?:zutreffende[nrs]?|was zutrifft|passende[nr]?|relevante[nr]?)\b|\bzutreffendes\b|\bwas zutrifft\b/,
  optional:
    /[([](?:optional|falls zutreffend|falls nötig|wenn nötig)[)\]]\s*:?$|\bfreiwillig\b|\bkein muss\b|\bnicht (?:verpflichtend|zwingend|erforderlich)\b/,
  leaveOpen:
    /\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei) (?:lassen|bleiben)\b|\b(?:lass|lasse|lassen sie)\b.*\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei)\b/,
  kinds:
    /\bart(?:en)? der änderung(?:en)?\b|\bwelche art\b|\bbetroffene[nr]? (?:bereiche?|teile?|komponenten?|plattformen?|module?)\b|\bgetestet (?:auf|mit|unter)\s*:?$|^(?:plattformen?|browser|geräte|umgebungen?)\s*:?$/,
  effects:
    /^(?:mögliche |bekannte )?nebenwirkungen\s*[:?]?$|\b(?:betrifft|berührt|ändert) (?:dies\w*|das|die|der)\b.*\b(?:eine[nrs]?|etwas) (?:der|von)\b/,
  effect: /^(?:betrifft|berührt|verändert|entfernt) /,
  asApplies: /^(?!.*\bmindestens\b).*\b(?:zutreffendes|was zutrifft)\b/,
  whenTicked: /^(?:falls|wenn) (?:\w+ ){0,2}(?:angekreuzt|ausgewählt)\b/,
  picks: /^(?:was|welche\w*|wo|wer|wie)\b.*\?$/,
  asks: /^(?:was|welche\w*)\b.*\b(?:ist|sind|ändert|betrifft|betroffen|geändert|behoben)\b.*\?$/,
  oneList:
    /\b(?:passende|richtige|zutreffende|eine dieser|nur eine der|eine der (?:beiden|folgenden)) (?:listen?|checklisten?|vorlagen?|abschnitte?)\b.*\b(?:wählen?|ausfüllen|auswählen|verwenden)\b|\b(?:wähle|fülle|verwende|nimm)\b.{0,12}\b(?:die (?:passende|richtige|zutreffende) (?:liste|checkliste|vorlage)|eine (?:dieser|der) (?:\w+ )?(?:listen|checklisten|vorlagen))\b/,
  informs:
    /\b(?:um (?:uns )?(?:zu )?(?:zeigen|sagen)|gib an|damit wir wissen),? (?:welche\w*|was)\b.*\b(?:geändert|betroffen|angepasst)\b/,
  begins: /^(?:meine?|diese[rs]?|die) (?:änderung|beitrag|anfrage)\b.{0,30}\b(?:ist|betrifft|eine?|an|für)\s*:$/,
  foundByItself: /\b(?:wird|werden) (?:\w+ )?(?:automatisch|von selbst) erkannt\b/,
  asksNothing: /^(?:beispiel|punkt) (?:[a-z]|\d)$|^siehe (?:\w+ )?beispiele?\b[^,;]*$/,
  wholeTemplate: /\b(?:dieser?|der|aus der) (?:ganzen )?vorlage\b/,
  parts: /\b(?:abschnitte?|teile?|blöcke?|listen)\b/,
  belowHere: /\b(?:unterhalb|ab hier|unter dieser (?:zeile|stelle))\b/,
  removeLines:
    /\b(?:nicht (?:zutreffende\w*|relevante\w*|benötigte\w*)|unzutreffende\w*|irrelevante\w*|was nicht zutrifft)\b.*\b(?:löschen?|entfernen?|streichen)\b|\b(?:lösche?|lösch|entferne?|entfern)\b.*\b(?:nicht (?:zutr\w+|relevant\w*|benötigt\w*)|unzutreffende\w*|irrelevante\w*)\b/,
  removeSection:
    /\b(?:diesen?|den ganzen|den folgenden|der folgende) (?:abschnitt|teil|block)\b.*\b(?:löschen?|entfernen?|weglassen)\b|\b(?:lösche?|entferne?) (?:bitte )?diesen? (?:abschnitt|teil|block)\b/,
  nextSection: /\b(?:folgende[rn]?|nächste[rn]?) (?:abschnitt|teil|block|liste)\b/,
  removeOthers:
    /\b(?:die )?(?:anderen|übrigen|restlichen)\b.*\b(?:löschen?|entfernen?)\b|\b(?:lösche?|entferne?) (?:bitte )?(?:die )?(?:anderen|übrigen|restlichen)\b/,
  noInvitation: /\bnur (?:maintainer|nach|wenn|falls)\b|\baus (?:dem|deinem) (?:code|repo\w*)\b/,
  keep: /\b(?:nicht|nichts|keine\w*)\b (?:\w+ )?(?:löschen|entfernen)\b/,
  markNotApplicable: /\b(?:durchstreichen|streiche\w* (?:\w+ )?durch|mit n\/a (?:markieren|kennzeichnen))\b/,
  reasons: /\b(?:grund|begründ\w*|warum|weil|erklär\w*)\b/,
  others:
    /\b(?:für|von|durch) (?:die |den |das )?(?:maintainer|reviewer|prüfer|administrator(?:en)?|betreuer|qa)\b|^(?:prüfung|review) durch\b/,
  ofReviewers: /^(?:für )?(?:die |den )?(?:prüfer|reviewer|maintainer|betreuer)\s*:?$/,
  ofAuthors: /^(?:für )?(?:die |den )?(?:autor(?:en)?|autorin|einreicher|entwickler)\s*:?$/,
  ownList: /\b(?:checkliste|vor dem (?:einreichen|merge|review))\b/,
  othersTold:
    /\b(?:wird|werden|nur) (?:\w+ )?(?:von|durch|für) (?:die |den |das )?(?:maintainer|reviewer|prüfer|betreuer|qa)\b/,
  opposite:
    /^(?:nicht (?:getestet|dokumentiert|nötig|erforderlich|betroffen)|keine? (?:\w+ )?(?:tests?|dokumentation|änderung(?:en)?|auswirkung(?:en)?))\b/,
  forSome: /\b(?:überspringe?|ignoriere?) (?:diese[nrs]?|die folgenden?) (?:\w+ )?(?:wenn|falls) (?:du|deine|die)\b/,
  byOthers: /[([](?:wird )?(?:vom|von der|durch) (?:maintainer|prüfer|reviewer|team|admin)\w*(?: \w+)?[)\]]/,
  changes: /^diese (?:änderung|pr) (?:enthält|bringt) (?:eine?n? )?neue[nrs]? (?!tests?\b)/,
  forNew:
    /^(?!.*\b(?:und|oder|geänderte\w*|alle|jede\w*)\b)(?:nur )?für (?:eine?n? )?neue[nrs]? (?!(?:.*\b)?(?:prs?|pull requests?|merge requests?|änderung(?:en)?|version(?:en)?|beiträge?|code|dateien?|zeilen?|nutzer|benutzer)\b)[^,.;:]{1,50}\s*:?$/,
  letsOff:
    /(?:kannst du|können sie|darfst du|dann) (?:\w+ )?(?:die )?(?:anderen|übrigen|restlichen) (?:punkte |kästchen |fragen )?(?:ignorieren|überspringen|auslassen)\s*(?:[.!)\]]|$)|(?:andere|übrige|restliche)n? (?:punkte |kästchen |fragen )?(?:dann )(?:ignorieren|überspringen|auslassen)\b/,
  eitherWay: /\bfalls nicht angekreuzt\b/,
  alternative: /^alternativ\b/,
  exempts:
    /^(?:diese[rs]?|meine?) (?:pr|änderung|beitrag) (?:braucht|benötigt|erfordert) keine[n]? (?:dokumentation|doku|tests?|changelog\p{L}*)[.!]?$/u,
  premise:
    /^(?:diese|meine) änderung (?:braucht|benötigt|erfordert) (?:eine änderung (?:an )?)?(?:der |die )?(?:dokumentation|doku|tests?)[.!]?$/,
  accordingly: /\b(?:entsprechend|dementsprechend)\b/,
  effectAsked:
    /^(?:braucht|benötigt|erfordert|betrifft|ändert|berührt) (?:diese[rs]?|die|der|das) (?:pr|änderung|beitrag)\b.*\?$/,
  demands: /\?.+\?$|, (?:und|oder|falls)\b|\b(?:kein\w*|nichts|nur|nicht|genug)\b/,
  important:
    /\b(?:sicherheit\w*|sicherung\w*|geheim\w*|freigabe\w*|freigegeben|genehmig\w*|unterschr\w*|datenschutz\w*|cla|dco)\b/,
  everyField:
    /\b(?:alle|jedes|sämtliche) (?:\w+ )?(?:felder|feld|angaben|fragen|zeilen)\b.*\b(?:pflicht|erforderlich|nötig|müssen|muss|ausfüllen|beantworten)\b/,
  describes: /^(?:beschreibe?|was ist) (?:deine|ihre|die|diese) änderung(?:en)?\s*[:?]?$/,
  advice: /^(?:idealerweise|am besten|wenn möglich|schön wäre)\b(?!.*\b(?:muss|müssen|pflicht|nicht|nie)\b)/,
  afterwards: /^nachdem (?:der|die|diese[rs]?) (?:pr|änderung) (?:gemergt|zusammengeführt|übernommen) /,
  ofKind: /^diese (?:änderung|pr) [a-zäöü]+t\b/,
  somethingElse: /\b(?:etwas anderes|sonstiges)\b/,
  ofBoxes: /\b(?:wähle\w*|kreuze\w*|hake\w*|zutreff\w*|punkte?)\b/,
  removes: /\b(?:lösch|entfern)/,
  mustBeThere: /\b(?:pflicht\w*|obligat\w*|muss)\b|\b(?:von|durch|wer|abnahme)\s*$/iu,
  ofWhoDidIt: /\bfreigabe\b/i,
};

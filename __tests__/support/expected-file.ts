import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, isSeq, parse, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { CASES } from './cases.ts';
import { Words } from './words.ts';

const WORDS = join(CASES, 'words.yml');

/** The messages that cases name. */
export function readWords(): Words {
  return new Words(parse(readFileSync(WORDS, 'utf8')) as Record<string, string>);
}

export function writeWords(lines: Record<string, string>): void {
  writeFileSync(WORDS, new Document(lines).toString({ lineWidth: 0 }));
}

/** The expected data of a case; undefined where there is none yet. */
export function readExpected(folder: string): unknown {
  const file = join(folder, 'verdict.yml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}

/** Writes the expected data of a case, with a finding, a count or a field in one line where it fits. */
export function writeExpected(folder: string, data: object): void {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node) => {
      node.flow = node !== document.contents && isRow(node);
    },
  });
  writeFileSync(join(folder, 'verdict.yml'), document.toString({ lineWidth: 120, flowCollectionPadding: false }));
}

/** Whether it is short, and holds plain values alone, or lists of plain values. */
function isRow(node: YAMLMap | YAMLSeq): boolean {
  const values = isSeq(node) ? node.items : node.items.map(({ value }) => value);
  if (JSON.stringify(node).length > 130) return false;
  return values.every((value) => isScalar(value) || (isSeq(value) && !isSeq(node) && value.items.every(isScalar)));
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { TextFile } from './files.ts';
import { Unusable } from './lines.ts';

/** An element and its child elements, without text, comments and processing instructions. */
export interface XmlElement {
  /** In lower case, without a namespace prefix. */
  name: string;
  /** By their names as written. */
  attributes: Readonly<Record<string, string>>;
  elements: readonly XmlElement[];
}

/**
 * As the parser returns it: the element's name is a key, attributes are under ":@"; for text the value is not a list.
 */
type Parsed = Record<string, unknown>;

const ATTRIBUTES = ':@';
const NO_ATTRIBUTES = {};

const PARSER = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Entities are not expanded, because nothing that is counted needs them.
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
};

/** The root of an XML file; undefined if it has none. Incomplete XML, or XML with a DOCTYPE, is `Unusable`. */
export function readXml({ path, text }: TextFile): XmlElement | undefined {
  if (hasDoctype(text)) throw new Unusable(`${path} has a DOCTYPE, expected a report without one`);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Unusable(`${path} is no valid XML, at line ${valid.err.line}`);
  const [root, ...others] = elementsOf(parsed(text, path));
  if (others.length > 0) throw new Unusable(`${path} holds ${others.length + 1} elements at its top, expected one`);
  return root;
}

// What looks like a DOCTYPE in a comment, in CDATA or in a processing instruction is not one.
const APART = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE/gi;

function hasDoctype(text: string): boolean {
  return [...text.matchAll(APART)].some(([found]) => /^<!D/i.test(found));
}

// The parser rejects deep nesting, and names with a meaning in JavaScript.
function parsed(text: string, path: string): Parsed[] {
  try {
    return new XMLParser(PARSER).parse(text) as Parsed[];
  } catch {
    throw new Unusable(`${path} is nested too deep, or otherwise no report`);
  }
}

function elementsOf(children: readonly Parsed[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of children) {
    // One name besides the attributes; if its value is not a list, it is text.
    const name = Object.keys(child).find((key) => key !== ATTRIBUTES) as string;
    const inside = child[name];
    if (!Array.isArray(inside)) continue;
    elements.push({
      name: localName(name),
      attributes: (child[ATTRIBUTES] ?? NO_ATTRIBUTES) as Record<string, string>,
      elements: elementsOf(inside as Parsed[]),
    });
  }
  return elements;
}

/** The values of an attribute. Names are compared in lower case and without prefix, so there may be several. */
export function attributesNamed({ attributes }: XmlElement, name: string): string[] {
  return Object.keys(attributes).flatMap((key) => (localName(key) === name ? [attributes[key] as string] : []));
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

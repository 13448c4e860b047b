import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { countTests, testValue } from '../../src/evidence/values/junit.ts';

const folder = join(import.meta.dirname, 'junit');

/** Reads as the shells do: without the mark at the beginning of a file. */
const textOf = (tool: string): string => new TextDecoder().decode(readFileSync(join(folder, `${tool}.xml`)));

function value(text: string, key = ''): string {
  try {
    return testValue(countTests([{ path: 'r.xml', text }]), key, 'r.xml');
  } catch (error) {
    return `? ${(error as Error).message}`;
  }
}

/** Total, passed, failed with errors, skipped. */
const numbers = (text: string): string =>
  ['total', 'passed', 'failed', 'skipped'].map((key) => value(text, key)).join(' ');

describe('reports in the form of', () => {
  test.each([
    ['gradle', '3 1 1 1', '50 %', '0.412 s'],
    ['ant', '2 1 1 0', '50 %', '1.5 s'],
    ['surefire', '4 2 1 1', '66.66 %', '2.5 s'],
    ['pytest', '5 1 2 2', '33.33 %', '0.321 s'],
    ['jest', '3 1 1 1', '50 %', '4.2 s'],
    ['gotestsum', '3 1 1 1', '50 %', '0.5 s'],
    ['dotnet', '4 2 1 1', '66.66 %', '0.8 s'],
    ['nested', '4 3 1 0', '75 %', '0.4 s'],
    ['playwright', '3 1 1 1', '50 %', '20.25 s'],
    ['nextest', '3 2 1 0', '66.66 %', '0.3 s'],
    ['bazel', '1 0 1 0', '0 %', '2 s'],
    ['ctest', '5 2 1 2', '66.66 %', '3 s'],
    ['googletest', '4 1 1 2', '50 %', '0.03 s'],
    ['rspec', '3 1 1 1', '50 %', '0.02 s'],
    ['node', '3 1 1 1', '50 %', '0.004 s'],
    ['bats', '3 1 1 1', '50 %', '0.2 s'],
  ])('%s count %s', (tool, counts, rate, time) => {
    const text = textOf(tool);
    expect(numbers(text)).toBe(counts);
    expect(value(text)).toBe(rate);
    expect(value(text, 'time')).toBe(time);
  });
});

describe('what stands beside the tests is no test:', () => {
  const suite = (inside: string): string =>
    `<testsuite tests="2"><testcase name="a"/>${inside}<testcase name="b"/></testsuite>`;
  test.each([
    ['text', 'loose'],
    ['output', '<system-out>hello</system-out><system-err>there</system-err>'],
    ['empty output', '<system-out/><system-err></system-err>'],
    ['output with marked up text', '<system-out>a <b>bold</b> word</system-out>'],
    ['output in CDATA', '<system-out><![CDATA[<testcase><failure/></testcase>]]></system-out>'],
    ['properties', '<properties><property name="failure" value="error">text</property></properties>'],
    ['a comment', '<!-- <testcase><failure/></testcase> -->'],
    ['CDATA', '<![CDATA[<failure/>]]>'],
    ['a processing instruction', '<?php echo "<failure/>" ?>'],
    ['entities', '<system-out>&lt;failure/&gt; &amp; &#x1b;[31m</system-out>'],
    ['colours of a terminal', '<system-out>\u{1B}[31mred\u{1B}[0m</system-out>'],
    ['an element that nobody knows', '<attachments><file>a.png</file></attachments>'],
    ['line ends of Windows', '\r\n<system-out>\r\n</system-out>\r\n'],
  ])('%s', (_, inside) => {
    expect(numbers(suite(inside))).toBe('2 2 0 0');
    expect(numbers(`<?xml version="1.1"?>\n<!-- x -->\n${suite(inside)}\n<!-- y -->`)).toBe('2 2 0 0');
  });

  test.each([
    [
      'a prefix',
      '<j:testsuites xmlns:j="urn:j"><j:testsuite><j:testcase/><j:testcase><j:failure/></j:testcase></j:testsuite></j:testsuites>',
    ],
    [
      'no prefix',
      '<testsuites xmlns="urn:j"><testsuite><testcase/><testcase><failure/></testcase></testsuite></testsuites>',
    ],
    ['capitals', '<TestSuites><TestSuite><TestCase/><TestCase><Failure/></TestCase></TestSuite></TestSuites>'],
  ])('names with %s', (_, text) => {
    expect(numbers(text)).toBe('2 1 1 0');
  });
});

test('words beside the numbers that are no failure change nothing', () => {
  expect(numbers('<testsuite status="ok" state="NY"><testcase state="CA"/><testcase success="yes"/></testsuite>')).toBe(
    '2 2 0 0',
  );
});

describe('the worse counts where a report contradicts itself:', () => {
  const ten = '<testcase/>'.repeat(9);
  test.each([
    [
      'a failure under a head without',
      `<testsuite tests="10" failures="0">${ten}<testcase><failure/></testcase></testsuite>`,
      '10 9 1 0',
    ],
    ['failures that only the head names', `<testsuite tests="9" failures="2">${ten}</testsuite>`, '9 7 2 0'],
    [
      'failures that only the outer head names',
      `<testsuites failures="1"><testsuite failures="0">${ten}</testsuite></testsuites>`,
      '9 8 1 0',
    ],
    ...(['failure', 'error', 'crashed', 'timeouts'] as const).map((name): [string, string, string] => [
      `"${name}" in a head`,
      `<testsuite tests="9" ${name}="1">${ten}</testsuite>`,
      '9 8 1 0',
    ]),
    ['a suite that failed by a word', `<testsuite failures="0" status="FAILED">${ten}</testsuite>`, '9 8 1 0'],
    ['a suite that broke by its outcome', `<testsuite><testsuite outcome="Error"/>${ten}</testsuite>`, '9 8 1 0'],
    [
      'a suite that failed by a word and by a test, once',
      `<testsuite result="fail">${ten}<testcase><failure/></testcase></testsuite>`,
      '10 9 1 0',
    ],
    [
      'tests that failed by other words than a status',
      '<testsuite><testcase outcome="Failed"/><testcase state="failed"/><testcase state="NY"/><testcase outcome="NotExecuted"/></testsuite>',
      '4 1 2 1',
    ],
    [
      'tests that are said to have been no success',
      '<testsuite><testcase success="False"/><testcase passed="no"/><testcase success="True"/></testsuite>',
      '3 1 2 0',
    ],
    ['errors without any test', '<testsuite errors="1"/>', '0 0 1 0'],
    [
      'errors of a suite without tests beside another',
      `<testsuites><testsuite errors="1" tests="0"/><testsuite>${ten}</testsuite></testsuites>`,
      '9 8 1 0',
    ],
    ['tests skipped that only the head names', `<testsuite tests="9" skipped="2">${ten}</testsuite>`, '9 7 0 2'],
    [
      'tests disabled that only the head names',
      `<testsuite tests="9" skipped="1" disabled="1">${ten}</testsuite>`,
      '9 7 0 2',
    ],
    ['a head with two numbers', `<testsuite xmlns:x="urn:x" failures="1" x:failures="0">${ten}</testsuite>`, '9 8 1 0'],
    [
      'a test that failed and was skipped',
      '<testsuite><testcase><skipped/><failure/></testcase></testsuite>',
      '1 0 1 0',
    ],
    [
      'a test that passed by a word and failed',
      '<testsuite><testcase status="passed"><failure/></testcase></testsuite>',
      '1 0 1 0',
    ],
    [
      'a test that failed further down',
      '<testsuite><testcase><attempts><attempt><error/></attempt></attempts></testcase></testsuite>',
      '1 0 1 0',
    ],
    [
      'a rerun that failed, with nothing else',
      '<testsuite><testcase><rerunFailure/></testcase><testcase><rerunError/></testcase></testsuite>',
      '2 0 2 0',
    ],
    [
      'words for what broke',
      '<testsuite><testcase status="timed_out"/><testcase result="Broken"/><testcase status="panicked"/></testsuite>',
      '3 0 3 0',
    ],
    [
      'words for what did not run',
      '<testsuite><testcase status="untested"/><testcase result="skip"/><testcase status="Not Run"/></testsuite>',
      '3 0 0 3',
    ],
    [
      'elements for what did not run',
      '<testsuite><testcase><ignored/></testcase><testcase><disabled/></testcase></testsuite>',
      '2 0 0 2',
    ],
    [
      'a word that nobody knows, beside one that is known',
      '<testsuite><testcase status="odd"><skipped/></testcase><testcase status="odd" result="fail"/></testsuite>',
      '2 0 1 1',
    ],
  ])('%s', (_, text, counts) => {
    expect(numbers(text)).toBe(counts);
    expect(value(text)).not.toBe(counts.endsWith(' 0') ? '100 %' : '');
  });

  test.each([
    [
      'words for what passed',
      '<testsuite><testcase status="PASSED"/><testcase result="Success"/><testcase status="run" result="completed"/><testcase status=""/></testsuite>',
    ],
    ['tests beyond those of the head', '<testsuite tests="1"><testcase/><testcase/><testcase/><testcase/></testsuite>'],
  ])('%s are all well', (_, text) => {
    expect(numbers(text)).toBe('4 4 0 0');
    expect(value(text)).toBe('100 %');
  });
});

describe('time is', () => {
  test.each([
    ['that of the head', '<testsuite time="3"><testcase time="1"/></testsuite>', '3 s'],
    [
      'the sum of the tests where no head says it',
      '<testsuite><testcase time="1"/><testcase/><testcase time="0.5"/></testsuite>',
      '1.5 s',
    ],
    ['not known where nothing says it', '<testsuite><testcase/></testsuite>', '? the report says no time in seconds'],
    [
      'not known where it is no number',
      '<testsuite time="soon"><testcase/></testsuite>',
      '? the report says no time in seconds',
    ],
    [
      'not known where it is below 0',
      '<testsuite><testcase time="-1"/></testsuite>',
      '? the report says no time in seconds',
    ],
  ])('%s', (_, text, time) => {
    expect(value(text, 'time')).toBe(time);
    expect(value(text)).toBe('100 %');
  });
});

describe('no report:', () => {
  test.each([
    ['plain text', 'all tests passed', /^\? r\.xml is no valid XML, at line 1$/],
    ['JSON', '{"tests": 1}', /^\? r\.xml is no valid XML, at line 1$/],
    ['TAP', 'TAP version 14\n1..1\nok 1 - a\n', /^\? r\.xml is no valid XML, at line 1$/],
    ['nothing', ' \n', /^\? r\.xml is no valid XML/],
    ['a comment alone', '<!-- <testsuite/> -->', /^\? r\.xml is no /],
    ['a declaration alone', '<?xml version="1.0"?>', /^\? r\.xml is no /],
    [
      'two reports',
      '<testsuite><testcase/></testsuite><testsuite/>',
      /^\? r\.xml (?:is no valid XML|holds 2 elements at its top)/,
    ],
    ['two empty reports', '<testsuite/><testsuite/>', /^\? r\.xml holds 2 elements at its top, expected one$/],
    ['an element left open', '<testsuite><testcase></testsuite>', /^\? r\.xml is no valid XML/],
    [
      'a page',
      '<html><body><testsuite/></body></html>',
      /^\? r\.xml is no JUnit report, expected <testsuites> or <testsuite>$/,
    ],
    ['a test alone', '<testcase/>', /^\? r\.xml is no JUnit report/],
    [
      'NUnit',
      '<test-run result="Passed"><test-suite><test-case result="Passed"/></test-suite></test-run>',
      /is no JUnit report/,
    ],
    [
      'TRX',
      '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results/></TestRun>',
      /is no JUnit report/,
    ],
    ['xUnit.net', '<assemblies><assembly passed="1"/></assemblies>', /is no JUnit report/],
    [
      'names that mean something to JavaScript',
      '<testsuite><__proto__>x</__proto__></testsuite>',
      /^\? r\.xml is nested too deep, or otherwise no report$/,
    ],
    [
      'a test in the output',
      '<testsuite><testcase/><system-out><testcase/></system-out></testsuite>',
      /^\? r\.xml holds results inside <system-out>, expected text there$/,
    ],
    [
      'a failure deep in the properties',
      '<testsuite><testcase/><properties><property><failure/></property></properties></testsuite>',
      /^\? r\.xml holds results inside <properties>/,
    ],
    [
      'a word that nobody knows',
      '<testsuite><testcase status="Green"/></testsuite>',
      /^\? found a test that is "Green" in r\.xml, expected "passed", "failed" or "skipped"$/,
    ],
    [
      'a number written as an entity',
      '<testsuite tests="&#49;"><testcase/></testsuite>',
      /^\? found tests="&#49;" in r\.xml, expected a number$/,
    ],
    [
      'a DOCTYPE',
      '<!DOCTYPE testsuites SYSTEM "junit.dtd"><testsuites><testsuite><testcase/></testsuite></testsuites>',
      /^\? r\.xml has a DOCTYPE/,
    ],
    [
      'a DOCTYPE behind the beginning',
      '<testsuite><!DOCTYPE x [<!ENTITY a "b">]><testcase name="&a;"/></testsuite>',
      /^\? r\.xml has a DOCTYPE/,
    ],
  ])('%s', (_, text, expected) => {
    expect(value(text)).toMatch(expected);
  });
});

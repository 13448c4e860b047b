import { describe, expect, test } from '@jest/globals';
import { loginsIn } from '../../src/checklist/reading/login.ts';
import { items, signOffs } from '../support/reading.ts';

/** Role, name, signature, logins and state. */
function short(markdown: string): unknown[] {
  return signOffs(markdown).map(({ role, name, signature, logins, state }) => [role, name, signature, logins, state]);
}

describe('an item', () => {
  test.each<[line: string, expected: unknown[]]>([
    ['- [ ] **Release Lead**: @alice', ['Release Lead', '@alice', '', ['alice'], 'unticked']],
    ['- [x] **Release Lead:** Alice Smith', ['Release Lead', 'Alice Smith', '', [], 'ticked']],
    ['- [x] **Release Lead** : Alice', ['Release Lead', 'Alice', '', [], 'ticked']],
    ['- [ ] **QA**: ____', ['QA', '', '', [], 'unticked']],
    ['- [ ] **QA**: [Name]', ['QA', '', '', [], 'unticked']],
    ['- [x] **QA**:', ['QA', '', '', [], 'ticked']],
    ['- [x] **QA**: <!-- who --> @bob', ['QA', '@bob', '', ['bob'], 'ticked']],
    ['- [ ] <!-- id: q --> **QA**: @bob', ['QA', '@bob', '', ['bob'], 'unticked']],
    ['- [x] **QA**: @bob  Signature: Bob  Date: 2026-01-02', ['QA', '@bob', 'Bob', ['bob'], 'ticked']],
    ['- [ ] **QA**: @bob  Signature: ____  Date: ____', ['QA', '@bob', '', ['bob'], 'unticked']],
    ['- [x] **QA**: ____  Signed: Bob', ['QA', '', 'Bob', [], 'ticked']],
    ['- [x] **QA**: Bob, Date: 2026-01-02, Signature: B.', ['QA', 'Bob', 'B.', [], 'ticked']],
    ['- [x] **QA**: Bob | Signature: B. | Date: x', ['QA', 'Bob', 'B.', [], 'ticked']],
    ['- [x] **QA**: Bob **Signature**: B.', ['QA', 'Bob', 'B.', [], 'ticked']],
    ['- [x] **QA**: Bob Date: x', ['QA', 'Bob', '', [], 'ticked']],
    ['- [ ] ~~**QA**: Bob~~', ['QA', 'Bob', '', [], 'not-applicable']],
    ['- [ ] **QA**: N/A', ['QA', 'N/A', '', [], 'not-applicable']],
    ['- [x] **QA**: @a and @b-c, @a', ['QA', '@a and @b-c, @a', '', ['a', 'b-c'], 'ticked']],
  ])('%s', (line, expected) => {
    expect(short(line)).toEqual(line.includes('~~') ? [] : [expected]);
    expect(items(line)).toHaveLength(1);
  });

  test.each(['- [ ] **QA** signs off', '- [ ] QA: @bob', '- [ ] a **QA**: @bob', '- [ ] **:** a'])(
    '%s is none',
    (line) => {
      expect(short(line)).toEqual([]);
    },
  );
});

describe('a line', () => {
  test.each<[line: string, expected: unknown[]]>([
    ['**Sign-off:** @alice', ['Sign-off', '@alice', '', ['alice'], 'ticked']],
    ['**Sign-off**: Alice Smith', ['Sign-off', 'Alice Smith', '', [], 'ticked']],
    ['**Signed off by:** ____', ['Signed off by', '', '', [], 'unticked']],
    ['**Signature:** Alice', ['Signature', 'Alice', '', [], 'ticked']],
    ['**Approved by:** @alice', ['Approved by', '@alice', '', ['alice'], 'ticked']],
    ['**QA Signoff:** @alice Signature: A. Date: 2026-01-02', ['QA Signoff', '@alice', 'A.', ['alice'], 'ticked']],
    ['**Sign-off:** ____ Date: ____', ['Sign-off', '', '', [], 'unticked']],
  ])('%s', (line, expected) => {
    expect(short(line)).toEqual([expected]);
    expect(items(line)).toEqual([]);
  });

  test('several lines', () => {
    const found = signOffs('**Sign-off:** @alice\n**Approved by:** @bob\n**Date:** 2026-01-02');
    expect(found.map(({ role, place }) => [role, place.line])).toEqual([
      ['Sign-off', 1],
      ['Approved by', 2],
    ]);
  });

  test.each(['**Design:** a', '**Assigned to:** @alice', 'Sign-off: @alice', '**Sign-off**', '**Signal:** a'])(
    '%s is none',
    (line) => {
      expect(short(line)).toEqual([]);
    },
  );
});

describe('a table row', () => {
  test.each<[name: string, rows: string[], expected: unknown[][]]>([
    [
      'role, name, date and signature',
      ['| Role | Name | Date | Signature |', '|-|-|-|-|', '| QA | @bob | 2026-01-02 | Bob |', '| Ops | ____ | | |'],
      [
        ['QA', '@bob', 'Bob', ['bob'], 'ticked'],
        ['Ops', '', '', [], 'unticked'],
      ],
    ],
    [
      'role and name',
      ['| Role | Name |', '|-|-|', '| QA | Bob |', '| Ops | |'],
      [
        ['QA', 'Bob', '', [], 'ticked'],
        ['Ops', '', '', [], 'unticked'],
      ],
    ],
    [
      'a name without the signature',
      ['| Team | Who | Sign-off |', '|-|-|-|', '| QA | Bob | ____ |', '| Ops | Eve | @eve |'],
      [
        ['QA', 'Bob', '', [], 'unticked'],
        ['Ops', 'Eve', '@eve', ['eve'], 'ticked'],
      ],
    ],
    [
      'role and signature',
      ['| Function | Approved |', '|-|-|', '| QA | @bob |', '| Ops | |'],
      [
        ['QA', '', '@bob', ['bob'], 'ticked'],
        ['Ops', '', '', [], 'unticked'],
      ],
    ],
    [
      'bold headers, an empty role and short rows',
      ['| **Name** | **Role** | **Date** |', '|-|-|-|', '| Bob | | x |', '| Bob |', '| Bob | QA |'],
      [['QA', 'Bob', '', [], 'ticked']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(short(rows.join('\n'))).toEqual(expected);
  });

  test.each([
    ['no role', '| Name | Signature |'],
    ['only a role', '| Role | Date |'],
    ['other words', '| Roles | Names |'],
  ])('%s', (_, header) => {
    expect(short(`${header}\n|-|-|\n| a | b |`)).toEqual([]);
  });

  test('with its place', () => {
    const [found] = signOffs('a\n\n| Role | Name |\n|-|-|\n| QA | Bob |');
    expect(found?.place).toMatchObject({ line: 5, column: 1 });
  });
});

describe('logins', () => {
  test.each<[text: string, logins: string[]]>([
    ['@alice', ['alice']],
    ['(@alice), @Bob-2; @alice.', ['alice', 'Bob-2']],
    ['@alice/@bob', []],
    ['alice@example.com', []],
    ['@org/team', []],
    ['@scope/package', []],
    ['a.@b', []],
    ['@@alice', []],
    ['@-alice', []],
    ['@ alice', []],
    ['@alice_b', ['alice_b']],
    ['@mona-lisa_acme, on call', ['mona-lisa_acme']],
    ['@alice_', []],
    ['@alice_b_c', []],
    ['@alice-', ['alice']],
    ['@alice-/x', []],
    ['@alice--b', []],
    ['@alice.b', []],
    ['@ali\u200Bce', ['alice']],
    ['\uFF20alice', ['alice']],
    ['@alice[bot]', ['alice']],
    ['@nobody, @TBD. @someone… @your-name, @n/a @xxx @me', []],
    [`@${'a'.repeat(39)}`, ['a'.repeat(39)]],
    [`@${'a'.repeat(40)}`, []],
    ['', []],
  ])('%j', (text, logins) => {
    expect(loginsIn(text)).toEqual(logins);
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edits/text-edit.ts';
import type { TextEdit } from '../../src/edits/text-edit.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: [start, end], text });

describe('applyEdits', () => {
  it.each<[what: string, edits: readonly TextEdit[], after: string]>([
    ['none', [], '0123456789'],
    ['a replacement', [edit(2, 4, 'ab')], '01ab456789'],
    ['a removal', [edit(2, 4, '')], '01456789'],
    ['an insertion', [edit(2, 2, 'ab')], '01ab23456789'],
    ['an insertion at the start', [edit(0, 0, 'ab')], 'ab0123456789'],
    ['an insertion at the end', [edit(10, 10, 'ab')], '0123456789ab'],
    ['all of it', [edit(0, 10, '')], ''],
    ['several, given in any order', [edit(8, 9, 'c'), edit(0, 1, 'a'), edit(4, 5, 'b')], 'a123b567c9'],
    ['neighbours', [edit(2, 4, 'a'), edit(4, 6, 'b')], '01ab6789'],
    ['neighbours, the second given first', [edit(4, 6, 'b'), edit(2, 4, 'a')], '01ab6789'],
    ['two insertions at one place, in the order given', [edit(3, 3, 'a'), edit(3, 3, 'b')], '012ab3456789'],
    ['an insertion before a replacement at one place', [edit(3, 4, 'b'), edit(3, 3, 'a')], '012ab456789'],
    ['an insertion behind a replacement', [edit(4, 4, 'b'), edit(3, 4, 'a')], '012ab456789'],
    ['texts of other lengths', [edit(1, 2, 'long'), edit(5, 8, ''), edit(9, 9, '!')], '0long2348!9'],
  ])('%s', (_, edits, after) => {
    expect(applyEdits('0123456789', edits)).toBe(after);
  });

  it('counts in UTF-16 code units', () => {
    expect(applyEdits("'😀' 5", [edit(5, 6, 'x')])).toBe("'😀' x");
  });

  it('leaves the edits that it is given in their order', () => {
    const edits = [edit(4, 5, 'b'), edit(0, 1, 'a')];
    applyEdits('012345', edits);
    expect(edits[0]).toEqual(edit(4, 5, 'b'));
  });

  it.each<[what: string, edits: readonly TextEdit[]]>([
    ['that overlap', [edit(2, 5, 'a'), edit(4, 6, 'b')]],
    ['of which one is inside another', [edit(2, 8, 'a'), edit(4, 4, 'b')]],
    ['that replace one thing twice', [edit(2, 3, 'a'), edit(2, 3, 'b')]],
    ['behind the end', [edit(9, 11, 'a')]],
    ['before the start', [edit(-1, 2, 'a')]],
    ['that end before they start', [edit(5, 4, 'a')]],
  ])('refuses edits %s', (_, edits) => {
    expect(() => applyEdits('0123456789', edits)).toThrow(RangeError);
  });
});

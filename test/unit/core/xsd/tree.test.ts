import assert from 'node:assert/strict';
import { readTree } from '../../../../src/core/xml/tree';
import type { XmlElement } from '../../../../src/core/xml/tree';

const shape = (element: XmlElement): string => `${element.name}(${element.children.map(shape).join(' ')})`;

describe('a small document as a tree', () => {
  it('has every element where it stands', () => {
    const { root, problems, depth } = readTree(
      '<?xml version="1.0"?><!-- x --><a><b/><b><c>t</c></b> t <!-- y --><d/></a><!-- z -->\n',
    );
    assert.equal(root && shape(root), 'a(b() b(c()) d())');
    assert.deepEqual([problems, depth, root?.children[1].children[0].depth], [[], 3, 2]);
  });

  it('knows the namespaces of its elements as they are declared around them', () => {
    const { root } = readTree(
      '<p:a xmlns:p="urn:p" xmlns="urn:d"><b><c xmlns="">\n<p:d xmlns:p="urn:q"/></c></b></p:a>',
    );
    const [b] = root!.children;
    const [c] = b.children;
    assert.deepEqual(
      [root, b, c, c.children[0]].map((element) => element!.namespace),
      ['urn:p', 'urn:d', '', 'urn:q'],
    );
  });

  it('reads attributes as XML does', () => {
    const { root } = readTree('<a b="1 &lt; 2" c=\'x\n\ty\' xml:lang="no" xmlns:n="u" d="&#10;"/>');
    assert.deepEqual(
      [...root!.attributes],
      [
        ['b', '1 < 2'],
        ['c', 'x  y'],
        ['xml:lang', 'no'],
        ['d', '\n'],
      ],
    );
  });

  it('says what is wrong', () => {
    const codes = (text: string) => readTree(text).problems.map(({ code }) => code);
    assert.deepEqual(codes('<a><p:b/></a>'), ['prefix-undeclared']);
    assert.deepEqual(codes('<a><b></a>'), ['element-unclosed']);
    assert.deepEqual(codes('<a/>tekst'), ['text-outside']);
    assert.deepEqual(codes(''), ['empty']);
    assert.equal(readTree('').root, undefined);
  });

  it('is as deep as the document', () => {
    const { depth, problems } = readTree(`<r>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</r>`);
    assert.deepEqual([depth, problems.length], [50_001, 0]);
  });
});

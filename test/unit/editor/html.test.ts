import assert from 'node:assert/strict';
import { commandLink, html } from '../../../src/editor/pages/html';

describe('HTML of the extension\'s own pages', () => {
  it('holds texts as texts, whatever they are made of', () => {
    const evil = '<img src=x onerror="alert(1)"> & \'more\'';
    assert.equal(html`<p title="${evil}">${evil}</p>`.text.match(/[<>]/g)!.join(''), '<><>');
    assert.ok(!html`<p title="${evil}">`.text.includes('" '));
  });

  it('holds pieces of HTML as they are, many or none', () => {
    assert.equal(html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>${undefined}`.text, '<ul><li>a</li><li>b</li></ul>');
  });

  it('runs a command with what it is given', () => {
    const { text } = commandLink('Open', 'iplos.x', ['a "b"', 1], 'Open "b"');
    const [, href] = /href="([^"]*)"/.exec(text)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(href.replace('command:iplos.x?', ''))), ['a "b"', 1]);
    assert.match(text, /aria-label="Open &quot;b&quot;"/);
  });
});

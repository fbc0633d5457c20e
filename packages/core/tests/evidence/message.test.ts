import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/evidence/message.ts';
import { marked } from '../marked.ts';

describe('messageOf', () => {
  it.each<[what: string, snippet: string, text: string | undefined]>([
    ['a literal', "fail(«'Book not found'»);", 'book not found'],
    ['without a word', "fail(«'404'»);", undefined],
    ['an empty literal', "fail(«''»);", undefined],
    ['apostrophes and quotes', 'fail(«"You\'re not `signed` in"»);', 'youre not signed in'],
    ['a curly apostrophe', "fail(«'Can’t log in'»);", 'cant log in'],
    ['white space', "fail(«'  Not\\n  signed   in '»);", 'not signed in'],
    ['another language', "fail(«'未登录'»);", '未登录'],
    ['a template without placeholders', 'fail(«`Not found`»);', 'not found'],
    ['a template', 'fail(«`Book ${id} not found`»);', 'book {} not found'],
    ['a template that is all placeholder', 'fail(«`${message}`»);', undefined],
    ['a sum', "fail(«'Book ' + id + ' not found'»);", 'book {} not found'],
    ['a sum across lines', "fail(«'Not ' +\n  'found'»);", 'not found'],
    ['a sum in parentheses', "fail(«('No ' + 'book ') + ('with ' + id)»);", 'no book with {}'],
    ['another operator', 'fail(«a - b»);', undefined],
    ['a constant', "const GONE = 'Book is gone'; fail(«GONE»);", 'book is gone'],
    ['a member of an object of constants', "const TEXTS = { GONE: 'Book is gone' }; fail(«TEXTS.GONE»);", 'book is gone'],
    ['a member of an enum', "enum Texts { Gone = 'Book is gone' } fail(«Texts.Gone»);", 'book is gone'],
    ['a constant that is a template', 'const GONE = `Book ${id} is gone`; fail(«GONE»);', 'book {} is gone'],
    ['a constant that adds another', "const BOOK = 'Book'; const GONE = BOOK + ' is gone'; fail(«GONE»);", 'book is gone'],
    ['a constant from elsewhere says what its name says', "import { Messages } from './texts'; fail(«Messages.USER_NOT_FOUND»);", 'user not found'],
    ['an imported constant', "import { TOKEN_EXPIRED } from './texts'; fail(«TOKEN_EXPIRED»);", 'token expired'],
    ['an imported value of ordinary name', "import { text } from './texts'; fail(«text»);", undefined],
    ['a constant of one word may be anything', "import { MESSAGE } from './texts'; fail(«MESSAGE»);", undefined],
    ['a parameter', 'function f(message) { fail(«message»); }', undefined],
    ['the text of an error', 'fail(«err.message»);', undefined],
    ['the text of an error or a default', "fail(«err.message || 'Something broke'»);", 'something broke'],
    ['with ??', "fail(«err.details ?? 'Something broke'»);", 'something broke'],
    ['a key of a catalogue', "fail(«'err.invalid_token'»);", 'err invalid token'],
    ['a key in camel case', "fail(«'auth.invalidToken'»);", 'auth invalid token'],
    ['a key with colons and slashes', "fail(«'auth:token/not-found'»);", 'auth token not found'],
    ['a key looked up', "fail(«t('auth.not_signed_in')»);", 'auth not signed in'],
    ['a key looked up by a method', "fail(«i18n.t('auth.not_signed_in', { id })»);", 'auth not signed in'],
    ['a format', "fail(«util.format('Book %s is gone', id)»);", 'book %s is gone'],
    ['a helper whose argument is no text', 'fail(«textOf(err)»);', undefined],
    ['a helper without arguments', 'fail(«texts()»);', undefined],
    ['what a text is called on', "fail(«'Book {id} is gone'.replace('{id}', id)»);", 'book {id} is gone'],
    ['a constant that is trimmed', "const GONE = 'Book is gone '; fail(«GONE.trim()»);", 'book is gone'],
    ['an awaited text', "async function f() { fail(«await t('auth.token_expired')»); }", 'auth token expired'],
    ['a cast', "fail(«'Gone' as string»);", 'gone'],
    ['an object', "fail(«{ text: 'Gone' }»);", undefined],
    ['a choice', "fail(«a ? 'Gone' : 'Away'»);", undefined],
    ['a text that holds itself, as far as names are followed', "var text = text + '!'; fail(«text + ' Gone'»);", '{}!!!!!!!! gone'],
  ])('%s', (_, snippet, text) => {
    const { reading, nodes } = marked(snippet);
    expect(messageOf(reading, nodes)?.text).toBe(text);
  });

  it('takes the first part that holds a word', () => {
    const { reading, nodes } = marked("fail(«'…'», «id», «'Gone'», «'Away'»);");
    expect(messageOf(reading, nodes)?.text).toBe('gone');
  });

  it('keeps the text as written beside it', () => {
    const { reading, nodes } = marked("fail(«'You\\'re NOT  signed in'»);");
    expect(messageOf(reading, nodes)?.quoted).toBe("You're NOT  signed in");
  });

  it('says nothing of no parts', () => {
    expect(messageOf(marked('fail();').reading, [])).toBeUndefined();
  });
});

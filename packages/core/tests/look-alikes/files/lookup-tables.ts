export const PREFECTURES = [
  { code: 1, name: 'Hokkaido' },
  { code: 2, name: 'Aomori' },
  { code: 13, name: 'Tokyo' },
];
export const KEYS = new Map([
  [8, 'Backspace'],
  [9, 'Tab'],
  [13, 'Enter'],
]);
export const isTokyo = (prefecture: { code: number }): boolean => prefecture.code === 13;
export const defaults = { statusCode: 0, retryCodes: [408, 429, 503], errorCode: 1 };

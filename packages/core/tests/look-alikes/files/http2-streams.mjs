import http2 from 'node:http2';

const session = http2.connect('http://localhost:8080');
const stream = session.request({ ':path': '/' });
stream.on('close', () => {
  if (stream.rstCode === 8) retry();
});
stream.close(http2.constants.NGHTTP2_CANCEL);
export const isRefused = (code) => code === 7;

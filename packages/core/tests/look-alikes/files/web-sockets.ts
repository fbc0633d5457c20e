const socket = new WebSocket('wss://localhost/feed');

socket.addEventListener('close', (event) => {
  if (event.code === 1008 || event.code === 1013) reconnect();
});
navigator.geolocation.getCurrentPosition(show, (error) => {
  if (error.code === 1) explain('Location permission denied');
  if (error.code === 3) explain('Timed out');
});
document.addEventListener('keydown', (event) => {
  if (event.keyCode === 13) submit();
});
video.addEventListener('error', () => {
  if (video.error?.code === 4) explain('not supported');
});

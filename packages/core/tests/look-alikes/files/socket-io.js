const { Server } = require('socket.io');

const io = new Server(3000);

io.on('connection', (socket) => {
  socket.on('join', async (room, callback) => {
    const found = await rooms.find(room);
    if (!found) return callback({ code: 5, message: 'room not found' });
    if (!socket.user) socket.emit('error', { code: 7, message: 'not logged in' });
    callback(null, found);
  });
});

const mqtt = require('mqtt');

const client = mqtt.connect('mqtt://localhost');

client.on('error', (error) => {
  if (error.code === 5) console.error('not authorized');
  if (error.code === 3) console.error('server unavailable');
});

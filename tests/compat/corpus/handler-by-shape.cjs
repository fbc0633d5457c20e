'use strict';

const store = require('./store');

module.exports = function getOrder(call, callback) {
  const order = store.find(call.request.id);
  if (!order) return callback({ code: 5, message: 'There is no such order' });
  callback(null, order);
};

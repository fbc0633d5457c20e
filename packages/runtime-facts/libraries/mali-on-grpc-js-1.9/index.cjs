module.exports = require('mali');

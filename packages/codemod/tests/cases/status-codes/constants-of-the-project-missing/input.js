'use strict';

exports.textOf = (answer) => (answer.status === 404 ? grpcCodeToText(5) : 'unknown');

module.exports = { ...require('@nestjs/common'), ...require('@nestjs/core'), ...require('@nestjs/microservices') };

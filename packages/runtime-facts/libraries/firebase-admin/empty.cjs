// The names that firebase-functions imports. Nothing calls them: no request of the tests carries a token.
exports.applicationDefault = undefined;
exports.deleteApp = undefined;
exports.getApp = undefined;
exports.initializeApp = undefined;
exports.getAuth = undefined;
exports.getAppCheck = undefined;

const { VK } = require('vk-io');

const vk = new VK({ token: process.env.TOKEN });

module.exports.post = async (text) => {
  try {
    await vk.api.wall.post({ message: text });
  } catch (error) {
    if (error.code === 5) return renewToken();
    if (error.code === 14) return askForCaptcha(error);
    throw error;
  }
};

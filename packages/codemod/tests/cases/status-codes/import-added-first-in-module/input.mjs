/**
 * Copyright 2019 The Bookstore Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export function getBook(call, callback) {
  callback({ code: 12, message: 'Not yet' });
}

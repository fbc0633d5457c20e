/**
 * Copyright 2019 The Bookstore Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { status } from '@grpc/grpc-js';

export function getBook(call, callback) {
  callback({ code: status.UNIMPLEMENTED, message: 'Not yet' });
}

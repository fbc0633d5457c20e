'use strict';

class DocumentExists extends Error {}

/** The rehearsals of a choir and who comes to them, in memory. */
class ChoirStore {
  constructor() {
    this.rehearsals = new Map([
      ['r1', { id: 'r1', state: 'planned', seats: 2, singers: ['mira'], songs: ['Locus iste', 'Bogoroditse Devo'] }],
      ['r2', { id: 'r2', state: 'over', seats: 30, singers: [], songs: [] }],
    ]);
  }

  async findRehearsal(id) {
    return this.rehearsals.get(id);
  }

  /** Throws DocumentExists where there is one of that id. */
  async createRehearsal(rehearsal) {
    if (this.rehearsals.has(rehearsal.id)) throw new DocumentExists('rehearsals/' + rehearsal.id);
    this.rehearsals.set(rehearsal.id, { state: 'planned', singers: [], songs: [], ...rehearsal });
  }

  async addSinger(rehearsal, singer) {
    rehearsal.singers.push(singer);
    return { singers: rehearsal.singers.length };
  }
}

module.exports = { ChoirStore, DocumentExists };

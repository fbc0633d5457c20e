// What the ferry company knows: its sailings, its bookings and who may sign in. In memory, with the failures of a database.

export interface SailingRow {
  readonly id: string;
  readonly route: string;
  status: 'open' | 'departed';
  seatsLeft: number;
}

export interface BookingRow {
  readonly id: string;
  readonly sailingId: string;
  readonly passenger: string;
  seats: number;
  version: number;
}

export class Harbour {
  /** Whether the database answers. */
  open = true;
  readonly #sailings = new Map<string, SailingRow>();
  readonly #bookings = new Map<string, BookingRow>();
  readonly #passengers = new Map([
    ['ticket-ines', 'ines'],
    ['ticket-jun', 'jun'],
  ]);

  constructor() {
    this.#sailings.set('S1', { id: 'S1', route: 'north', status: 'open', seatsLeft: 6 });
    this.#sailings.set('S2', { id: 'S2', route: 'north', status: 'departed', seatsLeft: 40 });
    this.#sailings.set('S3', { id: 'S3', route: 'isles', status: 'open', seatsLeft: 0 });
  }

  /** The passenger who holds this ticket card, if anybody does. */
  async verifyToken(token: string): Promise<string | undefined> {
    return this.#passengers.get(token);
  }

  async findSailing(id: string): Promise<SailingRow | undefined> {
    this.#query();
    return this.#sailings.get(id);
  }

  async listSailings(route: string): Promise<SailingRow[]> {
    this.#query();
    return [...this.#sailings.values()].filter((sailing) => route === '' || sailing.route === route);
  }

  async findBooking(id: string): Promise<BookingRow | undefined> {
    this.#query();
    return this.#bookings.get(id);
  }

  async insertBooking(sailing: SailingRow, passenger: string, seats: number): Promise<BookingRow> {
    this.#query();
    const booking: BookingRow = { id: `B${this.#bookings.size + 1}`, sailingId: sailing.id, passenger, seats, version: 1 };
    sailing.seatsLeft -= seats;
    this.#bookings.set(booking.id, booking);
    return booking;
  }

  async updateBooking(booking: BookingRow, seats: number): Promise<BookingRow> {
    this.#query();
    booking.seats = seats;
    booking.version += 1;
    return booking;
  }

  #query(): void {
    if (!this.open) throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  }
}

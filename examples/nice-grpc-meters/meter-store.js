/** The meters of a town, in memory. Who reads them shows a badge; each may submit three readings a day. */
export class MeterStore {
  meters = new Map([
    ['m-1', { id: 'm-1', state: 'open', kilowattHours: 4100, readings: [3900, 4100] }],
    ['m-2', { id: 'm-2', state: 'closed', kilowattHours: 700, readings: [700] }],
  ]);
  badges = new Map([
    ['badge-lena', 'lena'],
    ['badge-omar', 'omar'],
  ]);
  submitted = new Map();

  async verifyBadge(badge) {
    return this.badges.get(badge);
  }

  async findMeter(id) {
    return this.meters.get(id);
  }

  async countToday(reader) {
    return this.submitted.get(reader) ?? 0;
  }

  async addReading(meter, reader, kilowattHours) {
    meter.readings.push(kilowattHours);
    meter.kilowattHours = kilowattHours;
    this.submitted.set(reader, (this.submitted.get(reader) ?? 0) + 1);
    return meter;
  }

  async close(meter) {
    meter.state = 'closed';
    return meter;
  }
}

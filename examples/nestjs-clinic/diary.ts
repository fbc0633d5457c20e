// The clinic's diary, in memory, and who owns which pet.

import { Injectable } from '@nestjs/common';

export interface Appointment {
  readonly id: string;
  readonly pet: string;
  slot: string;
  state: 'booked' | 'done' | 'cancelled';
  version: number;
}

@Injectable()
export class Diary {
  private readonly appointments = new Map<string, Appointment>([
    ['A1', { id: 'A1', pet: 'Momo', slot: 'mon-0900', state: 'booked', version: 3 }],
    ['A2', { id: 'A2', pet: 'Rex', slot: 'mon-0930', state: 'done', version: 1 }],
  ]);
  private readonly owners = new Map([['key-momo', 'Momo'], ['key-rex', 'Rex']]);

  /** The pet that an owner's key is for. */
  async verifyToken(key: string): Promise<string | undefined> {
    return this.owners.get(key);
  }

  async findById(id: string): Promise<Appointment | undefined> {
    return this.appointments.get(id);
  }

  async findBySlot(slot: string): Promise<Appointment | undefined> {
    return [...this.appointments.values()].find((appointment) => appointment.slot === slot && appointment.state === 'booked');
  }

  async findAll(): Promise<Appointment[]> {
    return [...this.appointments.values()];
  }

  async create(pet: string, slot: string): Promise<Appointment> {
    const appointment: Appointment = { id: `A${this.appointments.size + 1}`, pet, slot, state: 'booked', version: 1 };
    this.appointments.set(appointment.id, appointment);
    return appointment;
  }

  async update(appointment: Appointment, change: Partial<Pick<Appointment, 'slot' | 'state'>>): Promise<Appointment> {
    return Object.assign(appointment, change, { version: appointment.version + 1 });
  }
}

import { status } from '@grpc/grpc-js';
import type { Metadata } from '@grpc/grpc-js';
import { Controller, Inject, NotFoundException } from '@nestjs/common';
import { GrpcMethod, RpcException } from '@nestjs/microservices';
import { from } from 'rxjs';
import type { Observable } from 'rxjs';
import { Diary } from '../diary.ts';
import type { Appointment } from '../diary.ts';

const MAX_MINUTES = 60;

@Controller()
export class AppointmentsController {
  constructor(@Inject(Diary) private readonly diary: Diary) {}

  @GrpcMethod('Appointments', 'Get')
  async get({ id }: { id: string }): Promise<Appointment> {
    const appointment = await this.diary.findById(id);
    if (!appointment) throw new NotFoundException(`No appointment with id ${id}`);
    return appointment;
  }

  @GrpcMethod('Appointments', 'Book')
  async book(request: { pet: string; slot: string; minutes: number }, metadata: Metadata): Promise<Appointment> {
    const pet = await this.petOf(metadata);
    if (!request.slot) throw new RpcException('slot is required');
    if (request.minutes > MAX_MINUTES) throw new RpcException({ code: 3, message: `minutes must not be more than ${MAX_MINUTES}` });
    if (request.pet !== pet) throw new RpcException({ code: 7, message: 'You may only book for your own pet' });
    try {
      const existing = await this.diary.findBySlot(request.slot);
      if (existing) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'An appointment for this slot already exists' });
      return await this.diary.create(request.pet, request.slot);
    } catch (error) {
      throw new RpcException({ code: status.INTERNAL, message: 'The appointment could not be saved' });
    }
  }

  @GrpcMethod('Appointments', 'Move')
  async move(request: { id: string; slot: string; version: number }, metadata: Metadata): Promise<Appointment> {
    await this.petOf(metadata);
    const appointment = await this.diary.findById(request.id);
    if (!appointment) throw new RpcException({ code: 5, message: `No appointment with id ${request.id}` });
    if (appointment.version !== request.version) {
      throw new RpcException({ code: status.ABORTED, message: 'The appointment was changed by somebody else' });
    }
    return this.diary.update(appointment, { slot: request.slot });
  }

  @GrpcMethod('Appointments', 'Cancel')
  async cancel({ id }: { id: string }, metadata: Metadata): Promise<Appointment> {
    await this.petOf(metadata);
    const appointment = await this.diary.findById(id);
    if (!appointment) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'Appointment not found' });
    if (appointment.state === 'done') throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'The appointment is already over' });
    return this.diary.update(appointment, { state: 'cancelled' });
  }

  @GrpcMethod('Appointments', 'List')
  async list({ offset }: { offset: number }): Promise<Observable<Appointment>> {
    const all = await this.diary.findAll();
    if (offset < 0) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'offset must not be negative' });
    return from(all.slice(offset));
  }

  private async petOf(metadata: Metadata): Promise<string> {
    const key = String(metadata.get('authorization')[0] ?? '').replace(/^Bearer /, '');
    if (!key) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'Missing credentials' });
    const pet = await this.diary.verifyToken(key);
    if (!pet) throw new RpcException({ code: status.UNKNOWN, message: 'Invalid credentials' });
    return pet;
  }
}

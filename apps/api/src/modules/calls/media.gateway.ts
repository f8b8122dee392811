import type { CreatedConsumer, CreatedTransport, Nothing, ProducerRef, RestartedIce } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { CallMedia } from './call-media.js';
import {
  ConnectTransportDto,
  ConsumerRefDto,
  CreateTransportDto,
  DeclareCapabilitiesDto,
  ProduceDto,
  ProducerRefDto,
  SetPreferredLayersDto,
  TransportRefDto,
} from './media.dto.js';
import { MediaPort } from './media.port.js';

const nothing = async (done: Promise<void>): Promise<Nothing> => {
  await done;
  return {};
};

/** Sending and receiving. What others see of it goes through `CallMedia`. */
@CommandGateway()
export class MediaGateway {
  constructor(
    private readonly media: MediaPort,
    private readonly tracks: CallMedia,
  ) {}

  @Command('media.declareCapabilities', DeclareCapabilitiesDto)
  declareCapabilities(@Seat() seat: SeatRef, @Input() input: DeclareCapabilitiesDto): Promise<Nothing> {
    return nothing(this.media.declareCapabilities(seat, input.rtpCapabilities));
  }

  @Command('media.createTransport', CreateTransportDto)
  createTransport(@Seat() seat: SeatRef, @Input() input: CreateTransportDto): Promise<CreatedTransport> {
    return this.media.createTransport(seat, input.direction);
  }

  @Command('media.connectTransport', ConnectTransportDto)
  connectTransport(@Seat() seat: SeatRef, @Input() input: ConnectTransportDto): Promise<Nothing> {
    return nothing(this.media.connectTransport(seat, input));
  }

  @Command('media.restartIce', TransportRefDto)
  restartIce(@Seat() seat: SeatRef, @Input() input: TransportRefDto): Promise<RestartedIce> {
    return this.media.restartIce(seat, input.transportId);
  }

  @Command('media.closeTransport', TransportRefDto)
  closeTransport(@Seat() seat: SeatRef, @Input() input: TransportRefDto): Promise<Nothing> {
    return nothing(this.media.closeTransport(seat, input.transportId));
  }

  @Command('media.produce', ProduceDto)
  produce(@Seat() seat: SeatRef, @Input() input: ProduceDto): Promise<ProducerRef> {
    return this.tracks.produce(seat, input);
  }

  @Command('media.pauseProducer', ProducerRefDto)
  pauseProducer(@Seat() seat: SeatRef, @Input() input: ProducerRefDto): Promise<Nothing> {
    return nothing(this.tracks.setProducerPaused(seat, input.producerId, true));
  }

  @Command('media.resumeProducer', ProducerRefDto)
  resumeProducer(@Seat() seat: SeatRef, @Input() input: ProducerRefDto): Promise<Nothing> {
    return nothing(this.tracks.setProducerPaused(seat, input.producerId, false));
  }

  @Command('media.closeProducer', ProducerRefDto)
  closeProducer(@Seat() seat: SeatRef, @Input() input: ProducerRefDto): Promise<Nothing> {
    return nothing(this.tracks.closeProducer(seat, input.producerId));
  }

  @Command('media.consume', ProducerRefDto)
  consume(@Seat() seat: SeatRef, @Input() input: ProducerRefDto): Promise<CreatedConsumer> {
    return this.media.consume(seat, input.producerId);
  }

  @Command('media.pauseConsumer', ConsumerRefDto)
  pauseConsumer(@Seat() seat: SeatRef, @Input() input: ConsumerRefDto): Promise<Nothing> {
    return nothing(this.media.setConsumerPaused(seat, input.consumerId, true));
  }

  @Command('media.resumeConsumer', ConsumerRefDto)
  resumeConsumer(@Seat() seat: SeatRef, @Input() input: ConsumerRefDto): Promise<Nothing> {
    return nothing(this.media.setConsumerPaused(seat, input.consumerId, false));
  }

  @Command('media.setPreferredLayers', SetPreferredLayersDto)
  setPreferredLayers(@Seat() seat: SeatRef, @Input() input: SetPreferredLayersDto): Promise<Nothing> {
    return nothing(this.media.setPreferredLayers(seat, input));
  }
}

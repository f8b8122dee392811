import {
  type ConnectTransport,
  type Consume,
  type ConsumerId,
  type ConsumerRef,
  type CreateTransport,
  type DeclareCapabilities,
  type DtlsParameters,
  LIMITS,
  MEDIA_SOURCES,
  type MediaSource,
  type Produce,
  type ProducerId,
  type ProducerRef,
  type RtpCapabilities,
  type RtpParameters,
  type SetPreferredLayers,
  type TransportId,
  type TransportRef,
} from '@rinjo/contract';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';

/** An object of mediasoup's, checked by the media module; here only that it is one, and not a big one. */
export const IsMediaObject = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isMediaObject',
      validator: {
        validate: (value: unknown): boolean =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          JSON.stringify(value).length <= LIMITS.rtpParametersBytes,
        defaultMessage: () => 'an object of limited size',
      },
    },
    options,
  );

/** Ids of the media server: opaque, but not endless. */
export const IsMediaId = (): PropertyDecorator => Length(1, 64);

export class DeclareCapabilitiesDto implements DeclareCapabilities {
  @IsMediaObject() readonly rtpCapabilities: RtpCapabilities;
}

export class CreateTransportDto implements CreateTransport {
  @IsIn(['send', 'recv']) readonly direction: 'send' | 'recv';
}

export class ConnectTransportDto implements ConnectTransport {
  @IsString() @IsMediaId() readonly transportId: TransportId;
  @IsMediaObject() readonly dtlsParameters: DtlsParameters;
}

export class TransportRefDto implements TransportRef {
  @IsString() @IsMediaId() readonly transportId: TransportId;
}

export class ProduceDto implements Produce {
  @IsString() @IsMediaId() readonly transportId: TransportId;
  @IsIn(['audio', 'video']) readonly kind: 'audio' | 'video';
  @IsIn(MEDIA_SOURCES) readonly source: MediaSource;
  @IsMediaObject() readonly rtpParameters: RtpParameters;
  @IsBoolean() readonly paused: boolean;
}

export class ProducerRefDto implements ProducerRef, Consume {
  @IsString() @IsMediaId() readonly producerId: ProducerId;
}

export class ConsumerRefDto implements ConsumerRef {
  @IsString() @IsMediaId() readonly consumerId: ConsumerId;
}

export class SetPreferredLayersDto implements SetPreferredLayers {
  @IsString() @IsMediaId() readonly consumerId: ConsumerId;
  @IsInt() @Min(0) @Max(7) readonly spatialLayer: number;
  @IsInt() @Min(0) @Max(7) readonly temporalLayer: number;
}
